import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { accessibilityFaults, open } from '../../testing/open';
import { Reply, page, platform } from '../../testing/platform';

const JOB = {
  id: 'j1', team: 'vision', name: 'joint', model: 'generalist', recipe: 'nano', overrides: { seed: 3 }, device: 'CPU', state: 'RUNNING', attempt: 1, step: 40, steps: 100, etag: 7,
  mixture: [{ task: 't1', revision: 1, datasetVersion: 'v1', samplingWeight: 1, lossWeight: 1 }], createdAt: '2026-01-01T00:00:00Z', createdBy: 'ada', startedAt: '2026-01-01T00:00:05Z',
};
const CURVES = [
  { name: 'loss/colours', step: 1, value: 3 },
  { name: 'loss/captions', step: 2, value: 4 },
  { name: 'gradient-cosine/captions/colours', step: 200, value: -0.25 },
];

beforeEach(() => localStorage.setItem('polysight.beenHere', 'yes'));

test('a running job is paused as it was seen, and can then be resumed', async () => {
  let job = JOB;
  const became = (some: Partial<typeof JOB>) => () => (job = { ...job, ...some, etag: job.etag + 1 });
  const came = platform({
    'GET /api/v1/jobs/j1': () => job,
    'GET /api/v1/jobs/j1/metrics': CURVES,
    'POST /api/v1/jobs/j1/pauses': became({ state: 'PAUSED' }),
    'POST /api/v1/jobs/j1/resumptions': became({ state: 'QUEUED' }),
  });
  const { container } = await open('/training/j1', 'joint');
  await userEvent.click(await screen.findByRole('button', { name: 'Pause' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Resume' }));
  await screen.findByRole('button', { name: 'Pause' });

  const changes = came.filter(({ method }) => method === 'POST');
  expect(changes.map(({ url, headers }) => [new URL(url).pathname, headers.get('if-match')])).toEqual([
    ['/api/v1/jobs/j1/pauses', '"7"'],
    ['/api/v1/jobs/j1/resumptions', '"8"'],
  ]);
  expect(await accessibilityFaults(container)).toEqual([]);
});

test('who was too late sees what became of the job', async () => {
  let asked = 0;
  platform({
    'GET /api/v1/jobs/j1': () => (asked++ === 0 ? JOB : { ...JOB, state: 'FINISHED' }),
    'GET /api/v1/jobs/j1/metrics': [],
    'POST /api/v1/jobs/j1/pauses': new Reply(412, { status: 412, title: 'Precondition Failed', detail: 'Your state is 7, the present one 8.' }),
  });
  await open('/training/j1', 'joint');
  await userEvent.click(await screen.findByRole('button', { name: 'Pause' }));
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Pause' })).toBeNull());
  await screen.findByRole('link', { name: 'Train again' });
});

test('how tasks interfere is a table that says its numbers', async () => {
  platform({ 'GET /api/v1/jobs/j1': JOB, 'GET /api/v1/jobs/j1/metrics': CURVES });
  await open('/training/j1', 'joint');
  const table = await screen.findByRole('table', { name: /Cosine between the gradients/ });
  expect(table.textContent).toContain('-0.25');
});

test('samples show the answers of the newest checkpoint and what the data says', async () => {
  const answer = (step: number, text: string) => ({ step, task: 'captions', datasetVersion: 'v1', sample: 'val/1', expected: 'a red ball', prediction: { kind: 'captioning', caption: text, logProbability: -2 } });
  platform({ 'GET /api/v1/jobs/j1': JOB, 'GET /api/v1/jobs/j1/metrics': [], 'GET /api/v1/jobs/j1/predictions': [answer(50, 'a a'), answer(100, 'a ball')] });
  const { container } = await open('/training/j1?tab=samples', 'joint');
  await screen.findByText('“a ball”');
  await screen.findByText('the data says: a red ball');
  expect(screen.queryByText('“a a”')).toBeNull();
  expect(await accessibilityFaults(container)).toEqual([]);
});

test('compared jobs stand side by side with what differs', async () => {
  const other = { ...JOB, id: 'j2', name: 'joint, other seed', overrides: { seed: 4 } };
  const came = platform({
    'GET /api/v1/jobs': page(JOB, other), 'GET /api/v1/tasks': page(), 'GET /api/v1/jobs/j1': JOB, 'GET /api/v1/jobs/j2': other,
    'GET /api/v1/jobs/j1/metrics': CURVES, 'GET /api/v1/jobs/j2/metrics': CURVES,
  });
  const { container } = await open('/training/compare?jobs=j1,j2', 'Compare jobs');
  const row = await screen.findByRole('row', { name: /^seed/ });
  expect(row.textContent).toBe('seed34');
  await screen.findByRole('region', { name: 'Loss: captions' });
  expect(came.some(({ url }) => url.endsWith('/api/v1/jobs/j1/metrics?points=300'))).toBe(true);
  expect(await accessibilityFaults(container)).toEqual([]);
});

test('cancelling is for good: it asks for the name first', async () => {
  let job: typeof JOB & { finishedAt?: string } = JOB;
  const came = platform({
    'GET /api/v1/jobs/j1': () => job,
    'GET /api/v1/jobs/j1/metrics': [],
    'GET /api/v1/jobs/j1/checkpoints': page({ digest: 'c1', step: 20, final: false, resumable: true, files: [], createdAt: '2026-01-01T00:01:00Z' }),
    'POST /api/v1/jobs/j1/cancellations': () => (job = { ...JOB, state: 'CANCELLED', finishedAt: '2026-01-01T00:02:00Z' }),
  });
  await open('/training/j1', 'joint');
  await screen.findByText('Checkpoint at step 20');
  await userEvent.click(await screen.findByRole('button', { name: 'Cancel job' }));
  const confirm = (await screen.findAllByRole('button', { name: 'Cancel job' })).at(-1) as HTMLButtonElement;
  expect(confirm.disabled).toBe(true);
  await userEvent.type(screen.getByRole('textbox', { name: /Type joint/ }), 'joint');
  await userEvent.click(confirm);
  await screen.findByText('Cancelled at step 40');
  expect(came.filter(({ method }) => method === 'POST')).toHaveLength(1);
});

test('checkpoints name the versions they became, however many versions the model has', async () => {
  const checkpoint = (step: number) => ({ step, final: false, resumable: true, digest: `${step}`.repeat(64), files: [{ name: 'model.safetensors', key: 'k', sha256: 's', bytes: 1000 }], createdAt: '2026-01-01T00:00:00Z' });
  const version = (number: number, step: number) => ({ id: `v${number}`, model: 'm', modelName: 'generalist', number, step, digest: `${step}`.repeat(64) });
  const came = platform({
    'GET /api/v1/jobs/j1': JOB,
    'GET /api/v1/jobs/j1/metrics': CURVES,
    'GET /api/v1/jobs/j1/checkpoints': page(checkpoint(3), checkpoint(2), checkpoint(1)),
    'GET /api/v1/model-versions': ({ url }: Request) => (url.includes('after=v302') ? page(version(301, 1)) : { items: [version(302, 2)], next: 'v302' }),
  });
  await open('/training/j1?tab=checkpoints', 'joint');
  expect((await screen.findByRole('link', { name: 'generalist version 302' })).getAttribute('href')).toBe('/models/m/versions/302');
  expect(screen.getByRole('link', { name: 'generalist version 301' })).toBeTruthy();
  expect(screen.getAllByText('not in the registry')).toHaveLength(1);
  const asked = came.map(({ url }) => new URL(url)).filter(({ pathname }) => pathname === '/api/v1/model-versions');
  expect(asked.map(({ searchParams }) => searchParams.get('job'))).toEqual(['j1', 'j1']);
});
