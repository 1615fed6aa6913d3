import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { accessibilityFaults, open } from '../../testing/open';
import { page, platform } from '../../testing/platform';

const figure = (said: string, value: number) => ({
  sample: 'test/7', metric: 'probability of the right label', value, said, truth: 'dog', image: '/image/7',
  prediction: { kind: 'image-classification', labels: [{ text: said, score: 0.9 }, { text: 'owl', score: 0.1 }] },
  reference: { kind: 'label', label: 'dog' },
});
const sample = { sample: 'test/7', difference: -0.8, better: 'RIGHT', left: figure('cat', 0.1), right: figure('dog', 0.9) };
const difference = { metric: 'accuracy', direction: 'HIGHER_IS_BETTER', left: 0.7, right: 0.8, difference: -0.1, low: -0.2, high: 0, pValue: 0.04, adjustedPValue: 0.08, standardError: 0.05, detectable: 0.14, verdict: 'NO_DIFFERENCE_SHOWN' };
const comparison = (benchmark: string) => ({ benchmark, benchmarkName: `pets ${benchmark}`, left: 'l', right: 'r', samples: 40, differences: [difference] });
const run = (id: string, modelVersion: string) => ({ id, team: 'vision', benchmark: 'b', benchmarkName: 'pets', modelVersion, state: 'FINISHED', done: 40, total: 40, scores: [], createdAt: '2026-01-01T00:00:00Z' });
const answers = {
  'GET /api/v1/evaluations/compare': comparison('b'),
  'GET /api/v1/evaluations/compare/samples': page(sample),
  'GET /api/v1/evaluations/l': run('l', 'v1'),
  'GET /api/v1/evaluations/r': run('r', 'v2'),
  'GET /api/v1/model-versions': page({ id: 'v1', model: 'm', modelName: 'generalist', number: 1 }, { id: 'v2', model: 'm', modelName: 'generalist', number: 2 }),
  'GET /api/v1/model-versions/v1': { id: 'v1', model: 'm', modelName: 'generalist', number: 1 },
  'GET /api/v1/model-versions/v2': { id: 'v2', model: 'm', modelName: 'generalist', number: 2 },
};

beforeEach(() => localStorage.setItem('polysight.beenHere', 'yes'));

test('what two versions answered most differently opens with both answers side by side', async () => {
  platform(answers);
  const { container } = await open('/evaluations/compare?left=l&right=r', 'Comparison');
  const tile = await screen.findByTitle('test/7');
  expect(tile.textContent).toContain('left 0.1');
  expect(tile.textContent).toContain('said cat');
  expect(tile.textContent).toContain('right 0.9');
  expect(tile.textContent).toContain('is dog');
  expect(await accessibilityFaults(container)).toEqual([]);
  await userEvent.click(tile);
  const drawer = within(await screen.findByRole('dialog'));
  const [left, right] = [within(drawer.getByRole('region', { name: 'Left' })), within(drawer.getByRole('region', { name: 'Right' }))];
  expect(left.getByText('cat 0.900, owl 0.100')).toBeTruthy();
  expect(await left.findByText('generalist version 1')).toBeTruthy();
  expect(right.getByText('dog 0.900, owl 0.100')).toBeTruthy();
  expect(await accessibilityFaults(document.body)).toEqual([]);
});

test('one side alone is asked for, and the address keeps it', async () => {
  const came = platform(answers);
  const { router } = await open('/evaluations/compare?left=l&right=r', 'Comparison');
  await userEvent.click(await screen.findByRole('radio', { name: 'Right better' }));
  await waitFor(() => expect(came.some(({ url }) => url.includes('/compare/samples') && url.includes('better=RIGHT'))).toBe(true));
  expect(router.state.location.search).toMatchObject({ better: 'RIGHT' });
});

test('of several benchmarks the samples come where they are asked for', async () => {
  const came = platform({ ...answers, 'GET /api/v1/comparisons': { left: 'v1', right: 'v2', level: 0.05, verdict: 'NO_DIFFERENCE_SHOWN', benchmarks: [comparison('b'), comparison('c')], omitted: [] } });
  await open('/evaluations/compare?leftVersion=v1&rightVersion=v2', 'Comparison');
  const buttons = await screen.findAllByRole('button', { name: 'Show the samples that differ most' });
  expect(came.some(({ url }) => url.includes('/compare/samples'))).toBe(false);
  await userEvent.click(buttons[1]!);
  await screen.findByTitle('test/7');
  expect(screen.getAllByRole('button', { name: 'Hide the samples' })).toHaveLength(1);
});

test('the comparison of two versions is taken along, and one of two runs leads to all that judged both', async () => {
  platform({ ...answers, 'GET /api/v1/comparisons': { left: 'v1', right: 'v2', level: 0.05, verdict: 'NO_DIFFERENCE_SHOWN', benchmarks: [comparison('b')], omitted: [] } });
  const { router } = await open('/evaluations/compare?left=l&right=r', 'Comparison');
  await userEvent.click(await screen.findByRole('link', { name: 'Compare on all benchmarks' }));
  await waitFor(() => expect(router.state.location.search).toEqual({ leftVersion: 'v1', rightVersion: 'v2' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Export' }));
  const latex = await screen.findByRole('menuitem', { name: 'LaTeX table' });
  expect(latex.getAttribute('href')).toBe('/api/v1/comparisons/export?left=v1&right=v2&format=latex');
});

const both = { left: 'v1', right: 'v2', level: 0.05, verdict: 'NO_DIFFERENCE_SHOWN', benchmarks: [comparison('b'), comparison('c')], omitted: [] };
const finding = (benchmark: string, state: string, atWorst: number) => ({ figure: { benchmark, metric: 'accuracy', margin: 0.02 }, state, candidate: 0.79, reference: 0.8, difference: -0.01, atWorst, explanation: '' });

test('a candidate is tested for loss where it is asked, and the address keeps what was asked', async () => {
  const asked: unknown[] = [];
  platform({
    ...answers,
    'GET /api/v1/comparisons': both,
    'POST /api/v1/comparisons/non-inferiority': async (request: Request) => {
      asked.push(await request.json());
      return { candidate: 'v2', reference: 'v1', findings: [finding('b', 'SHOWN', -0.015), finding('c', 'NOT_SHOWN', -0.03)] };
    },
  });
  const { router } = await open('/evaluations/compare?leftVersion=v1&rightVersion=v2', 'Comparison');
  const panel = within(await screen.findByRole('region', { name: 'Non-inferiority' }));
  await userEvent.click(panel.getByRole('radio', { name: 'Right' }));
  const margin = within(panel.getByRole('group', { name: 'pets c' })).getByRole('textbox', { name: 'Margin' });
  await userEvent.clear(margin);
  await userEvent.type(margin, '0.05');
  await waitFor(() => expect(panel.getByRole('button', { name: 'Test' })).toHaveProperty('disabled', false));
  await userEvent.click(panel.getByRole('button', { name: 'Test' }));
  expect(await panel.findByText('Not shown that the candidate is no worse: on 1 of 2 protected figures a loss beyond the margin is not ruled out.')).toBeTruthy();
  expect(asked.at(-1)).toEqual({ team: 'vision', candidate: 'v2', reference: 'v1', figures: [{ benchmark: 'b', metric: 'accuracy', margin: 0.02 }, { benchmark: 'c', metric: 'accuracy', margin: 0.05 }] });
  expect(router.state.location.search).toMatchObject({ candidate: 'right', protect: 'b:accuracy:0.02,c:accuracy:0.05' });
  expect(panel.getByRole('img', { name: 'A gain of -0.010, at worst -0.030; the margin is at -0.020' })).toBeTruthy();
  expect(panel.getByText('no worse')).toBeTruthy();
  expect(await accessibilityFaults(document.body)).toEqual([]);
});

test('a benchmark that is not ticked is not tested, and a link shows what was found', async () => {
  const asked: { figures: unknown[] }[] = [];
  platform({
    ...answers,
    'GET /api/v1/comparisons': both,
    'POST /api/v1/comparisons/non-inferiority': async (request: Request) => {
      asked.push((await request.json()) as { figures: unknown[] });
      return { candidate: 'v1', reference: 'v2', findings: [finding('b', 'SHOWN', -0.015)] };
    },
  });
  await open('/evaluations/compare?leftVersion=v1&rightVersion=v2&protect=b:accuracy:0.02', 'Comparison');
  const panel = within(await screen.findByRole('region', { name: 'Non-inferiority' }));
  expect(await panel.findByText('The candidate is no worse: on the protected figure a loss beyond the margin is ruled out.')).toBeTruthy();
  expect(asked).toHaveLength(1);
  expect(asked[0]!.figures).toEqual([{ benchmark: 'b', metric: 'accuracy', margin: 0.02 }]);
  expect(panel.getByRole('checkbox', { name: 'pets c' })).toHaveProperty('checked', false);
  await userEvent.click(panel.getByRole('checkbox', { name: 'pets c' }));
  await waitFor(() => expect(panel.getByRole('button', { name: 'Test' })).toHaveProperty('disabled', false));
});

test('a candidate that loses more than the margin even at best is called worse', async () => {
  const lost = { ...comparison('b'), differences: [{ ...difference, high: -0.05 }] };
  platform({ ...answers, 'GET /api/v1/comparisons': { ...both, benchmarks: [lost] }, 'POST /api/v1/comparisons/non-inferiority': { candidate: 'v1', reference: 'v2', findings: [finding('b', 'NOT_SHOWN', -0.18)] } });
  await open('/evaluations/compare?leftVersion=v1&rightVersion=v2&protect=b:accuracy:0.02', 'Comparison');
  expect(await screen.findByText('The candidate is worse by more than the margin on the protected figure.')).toBeTruthy();
});
