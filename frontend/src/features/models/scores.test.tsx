import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { accessibilityFaults, open } from '../../testing/open';
import { page, platform } from '../../testing/platform';

const row = (number: number, rank: number, value: number) => ({ evaluation: `e${number}`, modelVersion: `v${number}`, number, rank, tiedWithFirst: rank === 1, contaminated: false, scores: [{ metric: 'accuracy', value, low: value - 0.05, high: value + 0.05, samples: 40, direction: 'HIGHER_IS_BETTER' }], finishedAt: '2026-01-01T00:00:00Z' });
const alias = { model: 'm', name: 'champion', version: 'v1', number: 1, etag: 7, policy: { gates: [], promoteAutomatically: false } };

beforeEach(() => localStorage.setItem('polysight.beenHere', 'yes'));

test('versions stand against benchmarks, on hover beside the champion, and two of them are compared', async () => {
  platform({
    'GET /api/v1/models/m': { id: 'm', team: 'vision', name: 'generalist', description: '', versions: 3, aliases: [alias], createdAt: '2026-01-01T00:00:00Z', createdBy: 'ada', etag: 1 },
    'GET /api/v1/models/m/versions': page(),
    'GET /api/v1/benchmarks': page({ id: 'b', name: 'pets' }),
    'GET /api/v1/benchmarks/b/leaderboard': { benchmark: 'b', benchmarkName: 'pets', model: 'generalist', metric: 'accuracy', published: [], rows: [row(2, 1, 0.75), row(1, 2, 0.5)] },
    'GET /api/v1/model-registry/events': page({ id: 'e', at: '2026-01-02T00:00:00Z', type: 'io.polysight.model.alias.moved', team: 'vision', aggregate: 'm', data: { alias: 'champion', number: 1, actor: 'ben', reason: 'best so far' }, sent: true }),
  });
  const { container, router } = await open('/models/m?tab=scores', 'generalist');
  const table = within(await screen.findByRole('table', { name: 'Versions and benchmarks' }));
  expect(table.getAllByRole('row').slice(1).map((row) => within(row).getAllByRole('link')[0]!.textContent)).toEqual(['version 2', 'version 1']);
  await screen.findByText('champion moved to version 1 by ben: best so far');
  expect(await accessibilityFaults(container)).toEqual([]);
  await userEvent.hover(table.getByText('0.750 ± 0.050'));
  await screen.findByText('none shown to be better, +0.250 to the champion, version 1');
  await userEvent.click(table.getByRole('checkbox', { name: 'Choose version 2 to compare' }));
  await userEvent.click(table.getByRole('checkbox', { name: 'Choose version 1 to compare' }));
  await userEvent.click(screen.getByRole('button', { name: 'Compare the two' }));
  await waitFor(() => expect(router.state.location.search).toEqual({ leftVersion: 'v2', rightVersion: 'v1' }));
});

test('a version tells what judged it and what points at it, and is compared with the one that serves', async () => {
  const version = { id: 'v2', team: 'vision', model: 'm', modelName: 'generalist', number: 2, step: 100, final: true, digest: 'd'.repeat(64), scores: [], files: [], createdAt: '2026-01-01T00:00:00Z', provenance: { recipe: '{}', seed: 1, datasetDigests: {}, tasks: [], codeVersion: '1', runtime: '', processor: '', job: 'j' } };
  platform({
    'GET /api/v1/models/m': { id: 'm', team: 'vision', name: 'generalist', description: '', versions: 2, aliases: [alias], createdAt: '2026-01-01T00:00:00Z', createdBy: 'ada', etag: 1 },
    'GET /api/v1/models/m/versions/2': version,
    'GET /api/v1/model-versions/v2/lineage': { version: 'v2', job: 'j', recipe: 'nano', digest: 'd', datasetDigests: {}, evaluations: [], aliases: [{ alias: 'champion', actor: 'ben', reason: 'best so far', at: '2026-01-04T00:00:00Z' }] },
    'GET /api/v1/evaluations': page({ id: 'e', benchmark: 'b', benchmarkName: 'pets', modelVersion: 'v2', team: 'vision', state: 'FINISHED', done: 40, total: 40, createdAt: '2026-01-02T00:00:00Z', finishedAt: '2026-01-03T00:00:00Z', scores: row(2, 1, 0.75).scores }),
  });
  const { router } = await open('/models/m/versions/2', 'generalist version 2');
  const activity = within(await screen.findByRole('region', { name: 'Activity' }));
  await activity.findByRole('link', { name: 'accuracy 0.750 ± 0.050' });
  expect(activity.getAllByRole('listitem').map((one) => one.textContent)).toEqual([
    expect.stringContaining('champion moved here by ben: best so far'),
    expect.stringContaining('pets: accuracy 0.750 ± 0.050'),
    expect.stringContaining('Created at step 100'),
  ]);
  await userEvent.click(await screen.findByRole('link', { name: 'Compare with the champion' }));
  await waitFor(() => expect(router.state.location.search).toEqual({ leftVersion: 'v2', rightVersion: 'v1' }));
});
