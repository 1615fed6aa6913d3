import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { accessibilityFaults, open } from '../../testing/open';
import { page, platform } from '../../testing/platform';

// Charts need a canvas, which jsdom has not.
vi.mock('../../shared/chart/EChart', () => ({ EChart: ({ label }: { label: string }) => <div role="img" aria-label={label} /> }));

const score = (metric: string, value: number, direction = 'HIGHER_IS_BETTER') => ({ metric, value, low: value - 0.05, high: value + 0.05, samples: 40, direction });
const run = { id: 'e', team: 'vision', benchmark: 'b', benchmarkName: 'pets', modelVersion: 'v', state: 'FINISHED', done: 40, total: 40, scores: [score('accuracy', 0.75), score('Brier score', 0.31, 'LOWER_IS_BETTER')], chance: 0.5, createdAt: '2026-01-01T00:00:00Z', finishedAt: '2026-01-01T00:01:00Z' };
const definition = { hash: 'h'.repeat(64), protocol: { codeVersion: '1.2', answers: 'the label of the greatest probability', resize: 'by the model', resamples: 1000, seed: 1 } };
const report = {
  evaluation: 'e',
  definition,
  classes: [{ label: 'cat', recall: 1, samples: 20 }, { label: 'dog', recall: 0.5, samples: 20, confusedWith: 'cat' }],
  classFigures: [{ label: 'cat', samples: 20, figures: { recall: 1, precision: 0.667 } }, { label: 'dog', samples: 20, figures: { recall: 0.5, precision: 1 }, intervals: { recall: { low: 0.281, high: 0.719 } } }, { label: 'owl', samples: 0, figures: { recall: null, precision: null } }],
  curves: [{ label: 'cat', averagePrecision: 0.9, precision: Array.from({ length: 101 }, () => 0.9) }],
  confusion: { labels: ['cat', 'dog', 'owl'], counts: [[20, 0, 0], [10, 10, 0], [0, 0, 0]], pairs: [{ truth: 'dog', predicted: 'cat', samples: 10 }] },
  reliability: { expectedError: 0.04, bins: [{ above: 0.6, atMost: 0.7, samples: 40, confidence: 0.7, accuracy: 0.75, interval: { low: 0.6, high: 0.875 } }, { above: 0.7, atMost: 0.8, samples: 0 }] },
  slices: [{ slice: 's', name: 'nights', samples: 8, scores: [score('accuracy', 0.5)] }],
  timing: { predictingSeconds: 2, scoringSeconds: 1, imagesPerSecond: 20 },
};
const sample = (id: string) => ({
  sample: id, metric: 'probability of the right label', value: 0.3, said: 'cat', truth: 'dog', image: `/image/${id}`,
  prediction: { kind: 'image-classification', labels: [{ text: 'cat', score: 0.7 }, { text: 'dog', score: 0.3 }] },
  reference: { kind: 'label', label: 'dog' },
});
const answers = {
  'GET /api/v1/evaluations/e': run,
  'GET /api/v1/evaluations/e/report': report,
  'GET /api/v1/evaluations/e/samples': page(sample('test/1'), sample('test/2')),
  'GET /api/v1/model-versions/v': { id: 'v', model: 'm', modelName: 'generalist', number: 3 },
};

beforeEach(() => localStorage.setItem('polysight.beenHere', 'yes'));

test('scores stand beside those of the slices, with how they came about', async () => {
  platform(answers);
  const { container } = await open('/evaluations/runs/e', 'pets');
  const slices = within(await screen.findByRole('table', { name: 'Scores by slice' }));
  expect(slices.getByRole('row', { name: /nights/ }).textContent).toContain('0.500 ± 0.050');
  expect(slices.getByRole('row', { name: /all samples/ }).textContent).toContain('0.750 ± 0.050');
  expect(screen.getAllByRole('img', { name: 'less is better' }).length).toBeGreaterThan(0);
  expect(screen.getByText('the label of the greatest probability')).toBeTruthy();
  expect(within(screen.getByRole('region', { name: 'Activity' })).getByText('Finished, accuracy 0.750 ± 0.050')).toBeTruthy();
  expect(await accessibilityFaults(container)).toEqual([]);
});

test('classes are sorted by the column one chooses, the undefined last', async () => {
  platform(answers);
  const { container, router } = await open('/evaluations/runs/e?tab=classes', 'pets');
  const table = within(await screen.findByRole('table', { name: 'Figures of each class' }));
  const order = () => table.getAllByRole('row').slice(1).map((row) => row.querySelector('td')!.textContent);
  expect(order()).toEqual(['dog', 'cat', 'owl']);
  await userEvent.click(table.getByRole('button', { name: 'precision' }));
  await waitFor(() => expect(order()).toEqual(['cat', 'dog', 'owl']));
  expect(router.state.location.search).toMatchObject({ sort: 'precision' });
  expect(table.getByRole('columnheader', { name: 'precision' }).getAttribute('aria-sort')).toBe('ascending');
  expect(table.getByRole('row', { name: /dog/ }).textContent).toContain('0.5000.281 to 0.719');
  expect(screen.getByText(/Expected calibration error 0.040/)).toBeTruthy();
  expect(screen.getByText('0.600 to 0.875')).toBeTruthy();
  await screen.findByRole('img', { name: 'Precision over recall of cat' });
  expect(screen.getByTitle('dog taken for cat: 10').textContent).toBe('10');
  expect(await accessibilityFaults(container)).toEqual([]);
});

test('a confused pair leads to its samples, and a sample opens with answer and truth', async () => {
  const came = platform(answers);
  await open('/evaluations/runs/e?tab=classes', 'pets');
  await userEvent.click(await screen.findByRole('button', { name: 'Show dog taken for cat, 10' }));
  await screen.findByRole('button', { name: 'dog taken for cat' });
  await waitFor(() => expect(came.some(({ url }) => url.includes('truth=dog') && url.includes('said=cat') && url.includes('order=WORST'))).toBe(true));
  await userEvent.click(await screen.findByTitle('test/2'));
  const drawer = within(await screen.findByRole('dialog'));
  expect(drawer.getByText('cat 0.700, dog 0.300')).toBeTruthy();
  expect(drawer.getByText('dog')).toBeTruthy();
});

test('a run is compared with another of its benchmark and exported as metadata of a model card', async () => {
  const row = (evaluation: string, number: number, rank: number) => ({ evaluation, modelVersion: `v${number}`, number, rank, tiedWithFirst: false, contaminated: false, scores: [], finishedAt: '2026-01-01T00:00:00Z' });
  platform({ ...answers, 'GET /api/v1/benchmarks/b/leaderboard': { benchmark: 'b', benchmarkName: 'pets', model: 'generalist', published: [], rows: [row('f', 4, 1), row('e', 3, 2), { ...row('g', 5, 3), rank: undefined }] } });
  const { router } = await open('/evaluations/runs/e', 'pets');
  await userEvent.click(await screen.findByRole('button', { name: 'Export' }));
  expect((await screen.findByRole('menuitem', { name: 'Model card metadata (YAML)' })).getAttribute('href')).toBe('/api/v1/evaluations/e/export?format=model-index');
  await userEvent.keyboard('{Escape}');
  await userEvent.click(screen.getByRole('button', { name: 'Compare' }));
  const dialog = within(await screen.findByRole('dialog'));
  expect((await dialog.findByRole('combobox', { name: 'With' }) as HTMLInputElement).value).toBe('version 4, rank 1');
  await userEvent.click(dialog.getByRole('combobox', { name: 'With' }));
  await userEvent.click(await screen.findByRole('option', { name: 'version 5, rank being tested' }));
  await userEvent.click(dialog.getByRole('combobox', { name: 'With' }));
  await userEvent.click(await screen.findByRole('option', { name: 'version 4, rank 1' }));
  await userEvent.click(dialog.getByRole('button', { name: 'Compare' }));
  await waitFor(() => expect(router.state.location.search).toEqual({ left: 'e', right: 'f' }));
});
