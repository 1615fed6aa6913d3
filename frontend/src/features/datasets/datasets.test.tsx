import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { accessibilityFaults, open } from '../../testing/open';
import { page, platform } from '../../testing/platform';

const dataset = { id: 'd', team: 'vision', name: 'weld-seams', description: '', createdAt: '2026-01-01T00:00:00Z', createdBy: 'ada', etag: 1 };
const version = {
  id: 'dv', dataset: 'd', team: 'vision', number: 1, state: 'READY', samples: 3, samplesExpected: 3, splits: { train: 2, test: 1 }, faults: [], labelSpaces: { class: { names: ['circle'], exhaustive: true } },
  source: { kind: 'scenes', seed: 1, splits: { train: 2, test: 1 } }, digest: 'a'.repeat(64), createdAt: '2026-01-01T00:00:00Z', createdBy: 'ada',
};
const sample = {
  id: 'train/0', split: 'train', image: { width: 100, height: 50, length: 900, mediaType: 'image/png', sha256: 'b'.repeat(64), offset: 0, pixels: '', shard: '' },
  annotations: { captions: ['a red circle'], objects: [{ box: { left: 10, top: 5, right: 30, bottom: 10 }, labels: { class: 'red circle' } }] },
};

beforeEach(() => localStorage.setItem('polysight.beenHere', 'yes'));

test('scenes are asked for without the splits that hold none, and the new version is shown', async () => {
  const came = platform({
    'POST /api/v1/datasets': dataset,
    'POST /api/v1/datasets/d/versions': version,
    'GET /api/v1/datasets/d': dataset,
    'GET /api/v1/datasets/d/versions': page(version),
    'GET /api/v1/dataset-versions/dv': version,
    'GET /api/v1/dataset-versions/dv/samples': page(sample),
  });
  const { container } = await open('/data/new', 'Add a data set');
  expect(await accessibilityFaults(container)).toEqual([]);
  await userEvent.type(screen.getByRole('textbox', { name: 'Name' }), 'weld-seams');
  const test0 = screen.getByRole('textbox', { name: 'Test' });
  await userEvent.clear(test0);
  await userEvent.type(test0, '0');
  await userEvent.click(screen.getByRole('button', { name: 'Add data set' }));
  await screen.findByRole('heading', { level: 1, name: 'weld-seams version 1' });
  const asked = came.find(({ method, url }) => method === 'POST' && url.endsWith('/versions'))!;
  expect(await asked.json()).toEqual({ source: { kind: 'scenes', seed: 1, imageSize: 48, minObjects: 1, maxObjects: 3, splits: { train: 2000 } } });
});

test('a sample opens at the side with its annotations, and its place stands in the address', async () => {
  platform({
    'GET /api/v1/datasets/d': dataset,
    'GET /api/v1/datasets/d/versions': page(version),
    'GET /api/v1/dataset-versions/dv': version,
    'GET /api/v1/dataset-versions/dv/samples': page(sample),
  });
  const { router } = await open('/data/d/versions/1', 'weld-seams version 1');
  await userEvent.click(await screen.findByRole('button', { name: 'Open: a red circle' }));
  await screen.findByText('20 × 5 px');
  await waitFor(() => expect(router.state.location.search).toEqual({ sample: 'train/0' }));
  await userEvent.click(screen.getByRole('button', { name: 'Close the sample' }));
  await waitFor(() => expect(router.state.location.search).toEqual({}));
});

test('a data set goes only when its name is typed', async () => {
  const came = platform({ 'GET /api/v1/datasets/d': dataset, 'GET /api/v1/datasets/d/versions': page(version), 'DELETE /api/v1/datasets/d': undefined, 'GET /api/v1/datasets': page() });
  await open('/data/d', 'weld-seams');
  await userEvent.click(screen.getByRole('button', { name: 'Delete' }));
  const confirm = (await screen.findAllByRole('button', { name: 'Delete' })).at(-1) as HTMLButtonElement;
  expect(confirm.disabled).toBe(true);
  await userEvent.type(screen.getByRole('textbox', { name: /Type weld-seams/ }), 'weld-seams');
  await userEvent.click(confirm);
  await screen.findByRole('heading', { level: 1, name: 'Data' });
  expect(came.find(({ method }) => method === 'DELETE')!.headers.get('if-match')).toBe('"1"');
});
