import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { accessibilityFaults, open } from '../../testing/open';
import { ADA, Reply, page, platform } from '../../testing/platform';

const TASK = { id: 't', team: 'vision', name: 'weld faults', description: '', revision: 2, state: 'ACTIVE', createdAt: '2026-01-01T00:00:00Z', createdBy: 'ada', etag: 1, task: { kind: 'image-classification', labels: ['crack', 'clean'] } };
const DATASET = { id: 'd', team: 'vision', name: 'line 4', description: '', createdAt: '2026-01-01T00:00:00Z', createdBy: 'ada', etag: 1 };
const DATA = { id: 'dv', dataset: 'd', team: 'vision', number: 3, state: 'READY', samples: 400, samplesExpected: 400, splits: { train: 10, test: 390 }, labelSpaces: {}, faults: [], createdAt: '2026-01-01T00:00:00Z', createdBy: 'ada', source: { kind: 'scenes', seed: 1, splits: {} } };
const SLOT = (model: string, version: string, number: number) => ({ team: 'vision', model, version, number, digest: 'd', state: 'SERVING', since: '2026-01-01T00:00:00Z', kinds: [] });
const SOURCE = { evaluation: 'e', benchmark: 'b', benchmarkName: 'held out welds', team: 'vision', sameTask: true, labelOverlap: 1 };
const QUEUED = { id: 'f', team: 'vision', task: 't', revision: 2, datasetVersion: 'dv', split: 'test', modelVersion: 'mv', model: 'welds', modelNumber: 4, source: SOURCE, state: 'QUEUED', done: 0, total: 0, createdAt: '2026-01-01T00:00:00Z', createdBy: 'ada' };
const FINISHED = { ...QUEUED, state: 'FINISHED', done: 390, total: 390, finishedAt: '2026-01-01T00:01:00Z', figures: { accuracy: 0.71, low: 0.66, high: 0.76, method: 'ATC', confidence: 'MAXIMUM_PROBABILITY', threshold: 0.64, images: 390, sourceAccuracy: 0.85, sourceImages: 500 } };
const ANSWERS = {
  'GET /api/v1/tasks/t': TASK,
  'GET /api/v1/serving/tasks/t': { task: 't', revision: 2, state: 'ACTIVE', version: 'mv' },
  'GET /api/v1/benchmarks': page(),
  'GET /api/v1/score-forecasts': page(),
  'GET /api/v1/serving/slots': page(SLOT('other', 'mo', 1), SLOT('welds', 'mv', 4)),
  'GET /api/v1/datasets': page(DATASET),
  'GET /api/v1/datasets/d': DATASET,
  'GET /api/v1/datasets/d/versions': page(DATA),
  'GET /api/v1/dataset-versions/dv': DATA,
};
const AT = '/tasks/t?tab=scores';

beforeEach(() => localStorage.setItem('polysight.beenHere', 'yes'));

async function chooseData() {
  const form = await screen.findByRole('form', { name: 'Forecast on other images' });
  await userEvent.click(within(form).getByRole('combobox', { name: 'Data' }));
  await userEvent.click(await screen.findByRole('option', { name: 'line 4' }));
  await waitFor(() => expect((within(form).getByRole('combobox', { name: 'Split' }) as HTMLInputElement).value).toBe('test (390 images)'));
  return form;
}

test('a team asks what to expect of the version that answers, on images without labels', async () => {
  let made: unknown[] = [];
  const came = platform({
    ...ANSWERS,
    'GET /api/v1/score-forecasts': () => page(...made),
    'POST /api/v1/score-forecasts': () => {
      made = [{ ...QUEUED, state: 'PREDICTING', done: 120, total: 390 }];
      return new Reply(202, made[0]);
    },
  });
  const { container } = await open(AT, 'weld faults');
  await screen.findByText(/^None yet\./);
  const form = await chooseData();
  expect((within(form).getByRole('combobox', { name: 'Model version' }) as HTMLInputElement).value).toBe('welds version 4');
  await userEvent.click(within(form).getByRole('button', { name: 'Forecast' }));
  await screen.findByText('120 of 390 images answered');
  expect(screen.getByRole('progressbar', { name: 'Images answered' })).toBeTruthy();
  expect(await came.find(({ method }) => method === 'POST')!.json()).toEqual({ task: 't', datasetVersion: 'dv', split: 'test', modelVersion: 'mv' });
  expect(await accessibilityFaults(container)).toEqual([]);
});

test('forecast and measured score stand beside each other, with what the forecast rests on', async () => {
  const measured = { evaluation: 'e2', benchmark: 'b2', benchmarkName: 'line 4, labelled', accuracy: { metric: 'accuracy', value: 0.73, low: 0.69, high: 0.77, samples: 390 } };
  platform({ ...ANSWERS, 'GET /api/v1/score-forecasts': page({ ...FINISHED, measured }) });
  const { container } = await open(AT, 'weld faults');
  await screen.findByText('0.710 ± 0.050');
  expect(screen.getByText('forecast accuracy')).toBeTruthy();
  expect(screen.getByText('0.730 ± 0.040')).toBeTruthy();
  expect(screen.getByText(/From 390 images without labels; threshold learnt on/).textContent).toContain('held out welds, where 0.850 of 500 answers were right. Measured by line 4, labelled.');
  expect(screen.getByRole('link', { name: 'held out welds' }).getAttribute('href')).toBe('/evaluations/runs/e');
  expect(screen.getByText(/so that it errs and is sure, are counted as right/)).toBeTruthy();
  expect(await accessibilityFaults(container)).toEqual([]);
});

test('what was learnt from another task says how alike its names are, and an old revision is told', async () => {
  platform({ ...ANSWERS, 'GET /api/v1/score-forecasts': page({ ...FINISHED, revision: 1, source: { ...SOURCE, sameTask: false, labelOverlap: 0.5 } }) });
  await open(AT, 'weld faults');
  expect((await screen.findByText(/threshold learnt on/)).textContent).toContain(', another task with 50 % of the names in common (a hint rather than a figure),');
  expect(screen.getByText(/revision 1 of the task/)).toBeTruthy();
});

test('what was learnt from hardly any mistake is told to be unsure', async () => {
  const of = (id: string, sourceAccuracy: number) => ({ ...FINISHED, id, figures: { ...FINISHED.figures, sourceAccuracy } });
  platform({ ...ANSWERS, 'GET /api/v1/score-forecasts': page(of('f1', 1), of('f2', 0.998), of('f3', 0.8)) });
  await open(AT, 'weld faults');
  const [none, one, many] = await screen.findAllByText(/threshold learnt on/);
  expect(none!.textContent).toContain('It learnt from no mistake at all');
  expect(one!.textContent).toContain('It learnt from 1 mistake, so that it can be far off');
  expect(many!.textContent).not.toContain('It learnt from');
});

test('a refusal says what to do first, and a failure why', async () => {
  platform({
    ...ANSWERS,
    'GET /api/v1/score-forecasts': page({ ...QUEUED, state: 'FAILED', failure: 'inference-service could not predict: the weights are gone' }),
    'POST /api/v1/score-forecasts': new Reply(409, { status: 409, title: 'Conflict', detail: 'No finished evaluation teaches how sure the right answers of welds version 4 are. Create a benchmark first.', owner: 'caller' }),
  });
  await open(AT, 'weld faults');
  await screen.findByText(/the weights are gone/);
  const form = await chooseData();
  await userEvent.click(within(form).getByRole('button', { name: 'Forecast' }));
  expect(await within(form).findByText(/Create a benchmark first\./)).toBeTruthy();
});

test('viewers see forecasts and ask for none; other kinds of tasks have none', async () => {
  platform({ ...ANSWERS, 'GET /session': { ...ADA, teams: [{ team: 'vision', role: 'viewer' }] }, 'GET /api/v1/score-forecasts': page(FINISHED) });
  const { unmount } = await open(AT, 'weld faults');
  await screen.findByText('0.710 ± 0.050');
  expect(screen.queryByRole('form', { name: 'Forecast on other images' })).toBeNull();
  unmount();
  platform({ ...ANSWERS, 'GET /api/v1/tasks/t': { ...TASK, task: { kind: 'captioning' } } });
  await open(AT, 'weld faults');
  await screen.findByRole('heading', { name: 'Not measured yet' });
  expect(screen.queryByRole('heading', { name: 'Forecast' })).toBeNull();
});
