import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { accessibilityFaults, open } from '../../testing/open';
import { page, platform } from '../../testing/platform';

const PROMPTS = ['{}', 'a picture of a {}', 'the sound of {}'];
const TASK = { id: 't', team: 'vision', name: 'scratches', description: '', revision: 2, state: 'ACTIVE', etag: 5, createdAt: '2026-01-01T00:00:00Z', createdBy: 'ada', task: { kind: 'image-classification', labels: ['scratch', 'dent'], prompts: PROMPTS } };
const VERSION = { id: 'dv', dataset: 'd', team: 'vision', number: 3, state: 'READY', samples: 400, samplesExpected: 400, splits: {}, labelSpaces: {}, faults: [], createdAt: '2026-01-01T00:00:00Z', createdBy: 'ada' };
const DATASET = { id: 'd', team: 'vision', name: 'lids', description: '', createdAt: '2026-01-01T00:00:00Z', createdBy: 'ada', etag: 1, newest: VERSION };

const learnt = (weights: number[], more: object = {}) => ({
  id: 'w',
  request: { team: 'vision', task: 't', revision: 2, modelVersion: 'v', datasetVersion: 'dv', images: 256, debias: 'TEST', rule: 'SOFTMAX' },
  state: 'FINISHED',
  done: 256,
  total: 256,
  prompts: PROMPTS.map((text, index) => ({ text, score: index, weight: weights[index] })),
  images: 256,
  changed: 0.125,
  active: false,
  createdAt: '2026-01-01T00:00:00Z',
  createdBy: 'ben',
  etag: 7,
  ...more,
});

const around = (weightings: object[], more: object = {}) =>
  platform({
    'GET /api/v1/tasks/t': TASK,
    'GET /api/v1/serving/tasks/t': { task: 't', revision: 2, state: 'ACTIVE', version: 'v' },
    'GET /api/v1/prompt-weightings': page(...weightings),
    'GET /api/v1/datasets': page(DATASET),
    'GET /api/v1/datasets/d': DATASET,
    'GET /api/v1/datasets/d/versions': page(VERSION),
    'GET /api/v1/dataset-versions/dv': VERSION,
    ...more,
  });

const shares = async () => within(await screen.findByRole('list', { name: 'Shares of the prompts' })).getAllByRole('listitem').map((item) => item.textContent);

beforeEach(() => localStorage.setItem('polysight.beenHere', 'yes'));

test('prompts count alike until their weights are learnt from a data-set version', async () => {
  const came = around([], { 'POST /api/v1/prompt-weightings': learnt([], { state: 'QUEUED' }) });
  const { container, router } = await open('/tasks/t?tab=prompts', 'scratches');
  expect(await shares()).toEqual(['{}33.3 %', 'a picture of a {}33.3 %', 'the sound of {}33.3 %']);
  expect(await accessibilityFaults(container)).toEqual([]);
  const learn = screen.getByRole('button', { name: 'Learn weights' });
  expect(learn.hasAttribute('disabled')).toBe(true);
  await userEvent.click(screen.getByRole('combobox', { name: /Data/ }));
  await userEvent.click(await screen.findByRole('option', { name: 'lids' }));
  await waitFor(() => expect(learn.hasAttribute('disabled')).toBe(false));
  await userEvent.click(learn);
  await waitFor(() => expect(came.some(({ method }) => method === 'POST')).toBe(true));
  const post = came.find(({ method }) => method === 'POST')!;
  expect(await post.json()).toEqual({ team: 'vision', task: 't', revision: 2, modelVersion: 'v', datasetVersion: 'dv', images: 256, rule: 'SOFTMAX' });
  await waitFor(() => expect(router.state.location.search).toMatchObject({ weights: 'w' }));
});

test('learnt weights stand beside equal shares and are used as they were seen', async () => {
  const came = around([learnt([0.2, 0.7, 0.1])], { 'PUT /api/v1/prompt-weightings/w/active': learnt([0.2, 0.7, 0.1], { active: true, etag: 8 }) });
  const { container } = await open('/tasks/t?tab=prompts', 'scratches');
  await screen.findByRole('button', { name: 'Use these weights' });
  expect(await shares()).toEqual(['a picture of a {}70.0 %', '{}20.0 %', 'the sound of {}10.0 %']);
  expect(screen.getByText(/12\.5 % of the images get another first answer/)).toBeTruthy();
  expect(await accessibilityFaults(container)).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: 'Use these weights' }));
  await waitFor(() => expect(came.find(({ method }) => method === 'PUT')?.headers.get('if-match')).toBe('"7"'));
});

test('weights in use say so and can be put aside', async () => {
  const came = around([learnt([0.2, 0.7, 0.1], { active: true })], { 'DELETE /api/v1/prompt-weightings/w/active': learnt([0.2, 0.7, 0.1], { etag: 8 }) });
  await open('/tasks/t?tab=prompts', 'scratches');
  await screen.findByText('in use');
  await userEvent.click(screen.getByRole('button', { name: 'Stop using them' }));
  await waitFor(() => expect(came.find(({ method }) => method === 'DELETE')?.headers.get('if-match')).toBe('"7"'));
});

test('weights of a former revision or of another model version are told to count no more', async () => {
  const former = learnt([0.2, 0.7, 0.1], { id: 'former', active: true, request: { ...learnt([]).request, revision: 1 } });
  const other = learnt([0.3, 0.6, 0.1], { id: 'other', request: { ...learnt([]).request, modelVersion: 'before' } });
  around([former, other]);
  const { router } = await open('/tasks/t?tab=prompts', 'scratches');
  await screen.findByText(/The task is at revision 2 now, whose prompts count alike/);
  expect(screen.queryByRole('button', { name: 'Use these weights' })).toBeNull();
  expect(screen.queryByText('in use')).toBeNull();
  await userEvent.click(screen.getByRole('combobox', { name: 'Weights' }));
  await userEvent.click(screen.getAllByRole('option')[1]!);
  await screen.findByText(/Another model version answers now/);
  expect(router.state.location.search).toMatchObject({ weights: 'other' });
});

test('while weights are learnt their progress is told, and a failure with its reason', async () => {
  around([learnt([], { state: 'RUNNING', done: 64 })]);
  const { unmount } = await open('/tasks/t?tab=prompts', 'scratches');
  expect(await screen.findByText(/64 of 256 images looked at/)).toBeTruthy();
  expect(screen.getByRole('progressbar', { name: 'Images looked at' }).getAttribute('aria-valuenow')).toBe('25');
  unmount();
  around([learnt([], { state: 'FAILED', failure: 'the checkpoint cannot judge labels' })]);
  await open('/tasks/t?tab=prompts', 'scratches');
  expect(await screen.findByText(/Nothing was learnt: the checkpoint cannot judge labels/)).toBeTruthy();
});

test('a task of one prompt says what to do', async () => {
  around([], { 'GET /api/v1/tasks/t': { ...TASK, task: { ...TASK.task, prompts: [] } } });
  await open('/tasks/t?tab=prompts', 'scratches');
  expect(await screen.findByText('One prompt counts for all')).toBeTruthy();
  expect(screen.getByText(/^The names are asked as they are. Revise the task/)).toBeTruthy();
});
