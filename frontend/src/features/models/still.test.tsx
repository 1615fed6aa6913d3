import { screen } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { open } from '../../testing/open';
import { page, platform } from '../../testing/platform';

const model = { id: 'm', team: 'vision', name: 'generalist', description: '', versions: 2, aliases: [], createdAt: '2026-01-01T00:00:00Z', createdBy: 'ada', etag: 1 };
const version = { id: 'v2', team: 'vision', model: 'm', modelName: 'generalist', number: 2, step: 100, final: true, digest: 'd'.repeat(64), scores: [], files: [], createdAt: '2026-01-01T00:00:00Z', provenance: { recipe: '{}', seed: 1, datasetDigests: {}, tasks: [], codeVersion: '1', runtime: '', processor: '', job: 'j' } };

beforeEach(() => localStorage.setItem('polysight.beenHere', 'yes'));

/** An answer that comes when the test says so. */
function later() {
  let answer: (value: unknown) => void = () => {};
  return { told: () => new Promise((resolve) => (answer = resolve)), answer: (value: unknown) => answer(value) };
}

test('the buttons of a model are all there before its versions come, so that none pushes the page down', async () => {
  const versions = later();
  platform({ 'GET /api/v1/models/m': model, 'GET /api/v1/models/m/versions': versions.told });
  await open('/models/m', 'generalist');
  expect(await screen.findByRole('button', { name: 'Compare versions' })).toHaveProperty('disabled', true);
  versions.answer(page(version, { ...version, id: 'v1', number: 1 }));
  await screen.findByRole('link', { name: 'version 1' });
  expect(screen.getByRole('button', { name: 'Compare versions' })).toHaveProperty('disabled', false);
});

test('the scores of a version wait for the lineage above them', async () => {
  const lineage = later();
  platform({ 'GET /api/v1/models/m': model, 'GET /api/v1/models/m/versions/2': version, 'GET /api/v1/model-versions/v2/lineage': lineage.told });
  await open('/models/m/versions/2', 'generalist version 2');
  await screen.findByRole('status', { name: 'Loading' });
  expect(screen.queryByRole('region', { name: 'Scores' })).toBeNull();
  lineage.answer({ version: 'v2', job: 'j', recipe: 'nano', digest: 'd', datasetDigests: {}, evaluations: [], aliases: [] });
  await screen.findByRole('region', { name: 'Scores' });
});
