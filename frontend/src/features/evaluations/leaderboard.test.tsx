import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { accessibilityFaults, open } from '../../testing/open';
import { page, platform } from '../../testing/platform';

const score = (value: number) => [{ metric: 'accuracy', value, low: value - 0.05, high: value + 0.05, samples: 200 }];
const row = (number: number, value: number, tied: boolean) => ({ evaluation: `e${number}`, modelVersion: `v${number}`, number, rank: 4 - number, tiedWithFirst: tied, paired: true, contaminated: number === 1, scores: score(value), chance: 0.1, finishedAt: '2026-01-01T00:00:00Z' });
const version = (number: number) => ({ id: `v${number}`, model: 'm', modelName: 'generalist', number });
const difference = { metric: 'accuracy', left: 0.7, right: 0.68, difference: 0.02, low: -0.03, high: 0.07, pValue: 0.21, adjustedPValue: 0.42, standardError: 0.025, detectable: 0.07, verdict: 'NO_DIFFERENCE_SHOWN' };

const told = {
  'GET /api/v1/benchmarks/b1': { id: 'b1', team: 'vision', name: 'colours', model: 'generalist', task: 't', revision: 1, datasetVersion: 'd', split: 'test', everyVersion: true, createdAt: '2026-01-01T00:00:00Z', createdBy: 'ada', etag: 1 },
  'GET /api/v1/benchmarks/b1/leaderboard': { benchmark: 'b1', benchmarkName: 'colours', model: 'generalist', metric: 'accuracy', published: [{ method: 'Another model', source: 'Somebody, 2023, arXiv:1', benchmark: 'ImageNet-1k', metric: 'accuracy', value: 0.872 }], rows: [row(3, 0.7, true), row(2, 0.68, true), row(1, 0.3, false)] },
  'GET /api/v1/models': page(),
  'GET /api/v1/model-versions': page(version(1), version(2), version(3)),
  'GET /api/v1/evaluations/compare': { benchmark: 'b1', left: 'e3', right: 'e2', samples: 200, differences: [difference] },
  'GET /api/v1/evaluations/e3': { id: 'e3', modelVersion: 'v3', state: 'FINISHED', scores: [] },
  'GET /api/v1/evaluations/e2': { id: 'e2', modelVersion: 'v2', state: 'FINISHED', scores: [] },
};

beforeEach(() => {
  localStorage.setItem('polysight.beenHere', 'yes');
  platform(told);
});

test('the versions of all rows are named by one request', async () => {
  const came = platform(told);
  await open('/evaluations/benchmarks/b1', 'colours');
  for (const number of [1, 2, 3]) await screen.findByText(`generalist version ${number}`);
  const asked = came.map(({ url }) => new URL(url)).filter(({ pathname }) => pathname.startsWith('/api/v1/model-versions'));
  expect(asked.map(({ searchParams }) => searchParams.getAll('id'))).toEqual([['v3', 'v2', 'v1']]);
});

test('rows stand by rank with score, interval and the distance to the first, and ties are said', async () => {
  const { container } = await open('/evaluations/benchmarks/b1', 'colours');
  await screen.findByText('0.700 ± 0.050');
  await screen.findByText('generalist version 2');
  const theirs = within(screen.getByRole('table', { name: 'Published by others' }));
  expect(theirs.getByText('0.872')).toBeTruthy();
  expect(theirs.getByText('Somebody, 2023, arXiv:1')).toBeTruthy();
  const rows = within(screen.getByRole('table', { name: 'Versions by rank' })).getAllByRole('row').slice(1).map((one) => one.textContent);
  expect(rows[0]).not.toContain('tied');
  expect(rows[1]).toContain('tied with the first');
  expect(rows[1]).toContain('−0.020');
  expect(rows[2]).toContain('−0.400');
  expect(rows.map((one) => one?.includes('learned from the samples'))).toEqual([false, false, true]);
  expect(await accessibilityFaults(container)).toEqual([]);
});

test('the leaderboard is taken along in the forms its service writes', async () => {
  await open('/evaluations/benchmarks/b1', 'colours');
  await userEvent.click(await screen.findByRole('button', { name: 'Export' }));
  const forms = (await screen.findAllByRole('menuitem')).map((item) => [item.textContent, item.getAttribute('href'), item.getAttribute('download')]);
  expect(forms).toEqual([
    ['CSV, for spreadsheets', '/api/v1/benchmarks/b1/leaderboard/export?format=csv', 'leaderboard-colours.csv'],
    ['Markdown table', '/api/v1/benchmarks/b1/leaderboard/export?format=markdown', 'leaderboard-colours.md'],
    ['LaTeX table', '/api/v1/benchmarks/b1/leaderboard/export?format=latex', 'leaderboard-colours.tex'],
    ['JSON', '/api/v1/benchmarks/b1/leaderboard/export?format=json', 'leaderboard-colours.json'],
  ]);
});

test('how small a difference the benchmark can show is told, for other numbers of samples too', async () => {
  const asked = platform({
    'GET /api/v1/benchmarks/b1': { id: 'b1', team: 'vision', name: 'colours', model: 'generalist', task: 't', revision: 1, datasetVersion: 'd', split: 'test', everyVersion: true, createdAt: '2026-01-01T00:00:00Z', createdBy: 'ada', etag: 1 },
    'GET /api/v1/benchmarks/b1/leaderboard': { benchmark: 'b1', benchmarkName: 'colours', model: 'generalist', metric: 'accuracy', published: [], rows: [row(3, 0.7, true)] },
    'GET /api/v1/benchmarks/b1/sensitivity': ({ url }: Request) => ({ benchmark: 'b1', samples: url.includes('samples=800') ? 800 : 200, level: 0.05, power: 0.8, figures: [{ metric: 'accuracy', detectable: url.includes('samples=800') ? 0.045 : 0.09, standardError: 0.032, basis: 'ONE_EVALUATION' }] }),
    'GET /api/v1/models': page(),
  });
  const { container } = await open('/evaluations/benchmarks/b1?tab=sensitivity', 'colours');
  const table = within(await screen.findByRole('table', { name: 'Smallest differences found' }));
  expect(table.getByText('0.090')).toBeTruthy();
  expect(await accessibilityFaults(container)).toEqual([]);
  await userEvent.type(screen.getByRole('textbox', { name: 'With so many samples' }), '800');
  await table.findByText('0.045');
  expect(asked.some(({ url }) => url.endsWith('/sensitivity?samples=800'))).toBe(true);
});

test('a version whose rank is being tested says so, and so does one that no paired test ranked', async () => {
  const { rank: _, ...open3 } = row(3, 0.3, false);
  platform({
    ...told,
    'GET /api/v1/benchmarks/b1/leaderboard': { ...told['GET /api/v1/benchmarks/b1/leaderboard'], rows: [{ ...row(1, 0.7, true), rank: 1 }, { ...row(2, 0.68, true), rank: 1, paired: false }, open3] },
  });
  await open('/evaluations/benchmarks/b1', 'colours');
  await screen.findByText('0.700 ± 0.050');
  const rows = within(screen.getByRole('table', { name: 'Versions by rank' })).getAllByRole('row').slice(1).map((one) => one.textContent);
  expect(rows.map((one) => one?.includes('being tested'))).toEqual([false, false, true]);
  expect(rows.map((one) => one?.includes('ranked by intervals'))).toEqual([false, true, false]);
});

test('a long leaderboard shows who leads, and all on demand', async () => {
  const rows = Array.from({ length: 60 }, (_, n) => ({ ...row(60 - n, 0.9 - n / 100, n === 0), rank: n + 1 }));
  platform({ ...told, 'GET /api/v1/benchmarks/b1/leaderboard': { ...told['GET /api/v1/benchmarks/b1/leaderboard'], rows } });
  await open('/evaluations/benchmarks/b1', 'colours');
  const table = within(await screen.findByRole('table', { name: 'Versions by rank' }));
  expect(table.getAllByRole('row')).toHaveLength(26);
  await userEvent.click(screen.getByRole('button', { name: 'Show all 60 versions' }));
  expect(table.getAllByRole('row')).toHaveLength(61);
});

test('two chosen rows lead to their comparison with a verdict', async () => {
  const { router } = await open('/evaluations/benchmarks/b1', 'colours');
  await userEvent.click(await screen.findByRole('checkbox', { name: 'Choose version 3 to compare' }));
  await userEvent.click(screen.getByRole('checkbox', { name: 'Choose version 2 to compare' }));
  await userEvent.click(screen.getByRole('button', { name: 'Compare the two' }));
  await screen.findByRole('heading', { level: 1, name: 'Comparison' });
  await waitFor(() => expect(router.state.location.search).toEqual({ left: 'e3', right: 'e2' }));
  const table = within(await screen.findByRole('table'));
  expect(table.getByText('no difference shown')).toBeTruthy();
  expect(table.getByText('-0.030 to 0.070')).toBeTruthy();
  expect(table.getByText('0.420')).toBeTruthy();
});

test('what is measured waits for the leaderboard, which stands above it on a phone and would move it', async () => {
  let answer: (value: unknown) => void = () => {};
  platform({ ...told, 'GET /api/v1/benchmarks/b1/leaderboard': () => new Promise((resolve) => (answer = resolve)) });
  await open('/evaluations/benchmarks/b1', 'colours');
  await screen.findByRole('status', { name: 'Loading' });
  expect(screen.queryByRole('region', { name: 'What is measured' })).toBeNull();
  answer(told['GET /api/v1/benchmarks/b1/leaderboard']);
  await screen.findByRole('region', { name: 'What is measured' });
  expect(screen.getByRole('table', { name: 'Versions by rank' })).toBeTruthy();
});

test('what a benchmark judged lately stands at the side, with why a run failed', async () => {
  const run = { benchmark: 'b1', benchmarkName: 'colours', team: 'vision', done: 200, total: 200, createdAt: '2026-01-02T00:00:00Z' };
  platform({
    ...told,
    'GET /api/v1/evaluations': page(
      { ...run, id: 'e4', modelVersion: 'v3', state: 'PREDICTING', scores: [] },
      { ...run, id: 'e3', modelVersion: 'v3', state: 'FAILED', scores: [], failure: 'the version is gone', finishedAt: '2026-01-04T00:00:00Z' },
      { ...run, id: 'e2', modelVersion: 'v2', state: 'FINISHED', scores: score(0.68), finishedAt: '2026-01-03T00:00:00Z' },
    ),
  });
  const { container } = await open('/evaluations/benchmarks/b1', 'colours');
  const activity = within(await screen.findByRole('region', { name: 'Activity' }));
  await activity.findByText('generalist version 2');
  expect(activity.getAllByRole('listitem').map((one) => one.textContent)).toEqual([
    expect.stringContaining('generalist version 3: failed: the version is gone'),
    expect.stringContaining('generalist version 2: accuracy 0.680 ± 0.050'),
    expect.stringContaining('Created by ada'),
  ]);
  expect(activity.getByRole('link', { name: 'accuracy 0.680 ± 0.050' }).getAttribute('href')).toBe('/evaluations/runs/e2');
  expect(await accessibilityFaults(container)).toEqual([]);
});
