import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { JobForecast, JobSubmission } from '../../shared/api/types';
import { Reply, platform } from '../../testing/platform';
import { shown } from '../../testing/open';
import { Forecast } from './Forecast';

const JOB: JobSubmission = { team: 'vision', name: 'joint', model: 'generalist', recipe: 'nano-scenes', mixture: [], overrides: {} };
const KNOWN: JobForecast = { steps: 350, jobs: 2, stepsPerSecond: 7, seconds: 50, memoryBytes: 8e8 };
const PATH = 'POST /api/v1/jobs/forecasts';

test('tells time, memory and what both rest on', async () => {
  platform({ [PATH]: KNOWN });
  shown(<Forecast job={JOB} complete />);
  await screen.findByText('about 50 s, once it has a worker');
  expect(screen.getByText('2 earlier jobs with the same steps, 7.0 steps a second')).toBeTruthy();
});

test('says that nobody knows where no job computed such steps', async () => {
  platform({ [PATH]: { steps: 350, jobs: 0 } });
  shown(<Forecast job={JOB} complete />);
  await screen.findByText(/No earlier job of this team computed steps like these/);
});

test('asks nothing of a job that is not put together yet, also in the moment it becomes so', async () => {
  const came = platform({ [PATH]: KNOWN });
  const { rerender } = shown(<Forecast job={{ ...JOB, recipe: '' }} complete={false} />);
  rerender(<Forecast job={JOB} complete />);
  await screen.findByText('about 50 s, once it has a worker');
  const bodies = await Promise.all(came.filter(({ method }) => method === 'POST').map((request) => request.json() as Promise<JobSubmission>));
  expect(bodies.map(({ recipe }) => recipe)).toEqual(['nano-scenes']);
});

test('shows what the submission would be refused for', async () => {
  platform({ [PATH]: new Reply(400, { status: 400, title: 'Bad Request', detail: 'Two faults.', faults: [{ field: 'overrides.steps', message: '0 is below 1' }], owner: 'caller' }) });
  shown(<Forecast job={JOB} complete />);
  await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('0 is below 1'));
});
