/** A data set of three samples as the platform tells of it. */
export const dataset = { id: 'd', team: 'vision', name: 'weld-seams', description: '', createdAt: '2026-01-01T00:00:00Z', createdBy: 'ada', etag: 1 };

export const version = {
  id: 'dv', dataset: 'd', team: 'vision', number: 1, state: 'READY', samples: 3, samplesExpected: 3, splits: { train: 2, test: 1 }, faults: [], labelSpaces: { class: { names: ['circle'], exhaustive: true } },
  source: { kind: 'scenes', seed: 1, splits: { train: 2, test: 1 } }, digest: 'a'.repeat(64), createdAt: '2026-01-01T00:00:00Z', createdBy: 'ada',
};

export const sample = {
  id: 'train/0', split: 'train', image: { width: 100, height: 50, length: 900, mediaType: 'image/png', sha256: 'b'.repeat(64), offset: 0, pixels: '', shard: '' },
  annotations: { captions: ['a red circle'], objects: [{ box: { left: 10, top: 5, right: 30, bottom: 10 }, labels: { class: 'red circle' } }] },
};

export const NO_STATISTICS = { samples: 3, matching: 3, distributions: [], similarity: { state: 'DONE', compared: 3, withoutStructure: 0 } };
