import { queryOptions } from '@tanstack/react-query';
import { answer, api, raw } from './http';
import { PAGE, pages } from './paging';
import type { JobSubmission, TrainingJob } from './types';

export const isLive = (job: Pick<TrainingJob, 'state'>) => job.state === 'RUNNING' || job.state === 'QUEUED';

/** What has not come to its end: a paused job moves again when somebody resumes it. */
export const isOpen = (job: Pick<TrainingJob, 'state'>) => isLive(job) || job.state === 'PAUSED';

export const jobsQuery = (team: string, { state, q }: { state?: string; q?: string } = {}) =>
  pages<TrainingJob>(
    ['jobs', team, { state, q }],
    (after) => answer(api.GET('/api/v1/jobs', { params: { query: { team, state: state as TrainingJob['state'] | undefined, q, limit: PAGE, after } } })),
    (jobs) => (jobs.some(isLive) ? 1_500 : 10_000),
  );

export const jobQuery = (id: string) =>
  queryOptions({ queryKey: ['job', id], queryFn: () => answer(api.GET('/api/v1/jobs/{id}', { params: { path: { id } } })) });

/** Thinned out by the service: at most a thousand points a curve, no peak lost. */
export const curvesQuery = (id: string) =>
  queryOptions({ queryKey: ['job', id, 'metrics'], queryFn: () => answer(api.GET('/api/v1/jobs/{id}/metrics', { params: { path: { id } } })), staleTime: Infinity });

/** Few enough points that many runs fit one picture. */
export const comparedCurvesQuery = (id: string) =>
  queryOptions({ queryKey: ['job', id, 'metrics', 'compared'], queryFn: () => answer(api.GET('/api/v1/jobs/{id}/metrics', { params: { path: { id }, query: { points: 300 } } })) });

/** Of at most a dozen checkpoints, evenly over the job. */
export const samplePredictionsQuery = (id: string) =>
  queryOptions({ queryKey: ['job', id, 'predictions'], queryFn: () => answer(api.GET('/api/v1/jobs/{id}/predictions', { params: { path: { id } } })) });

export const checkpointsQuery = (id: string) =>
  queryOptions({ queryKey: ['job', id, 'checkpoints'], queryFn: () => answer(api.GET('/api/v1/jobs/{id}/checkpoints', { params: { path: { id } } })) });

export const logQuery = (id: string) =>
  queryOptions({ queryKey: ['job', id, 'log'], queryFn: async () => (await raw(`/api/v1/jobs/${id}/log`, { headers: { accept: 'text/plain' } })).text() });

export const recipesQuery = queryOptions({ queryKey: ['recipes'], queryFn: () => answer(api.GET('/api/v1/recipes')), staleTime: 300_000 });

/** What the job would take; refused as its submission would be. Nothing is queued. */
export const forecastQuery = (body: JobSubmission, enabled: boolean) =>
  queryOptions({ queryKey: ['job-forecast', body], queryFn: () => answer(api.POST('/api/v1/jobs/forecasts', { body })), enabled, retry: false, staleTime: 30_000 });

export const submitJob = (body: JobSubmission) => answer(api.POST('/api/v1/jobs', { body }));

export const cancelJob = (id: string) => answer(api.POST('/api/v1/jobs/{id}/cancellations', { params: { path: { id } } }));

const asSeen = ({ id, etag }: TrainingJob) => ({ params: { path: { id }, header: { 'If-Match': `"${etag}"` } } });

export const pauseJob = (job: TrainingJob) => answer(api.POST('/api/v1/jobs/{id}/pauses', asSeen(job)));

export const resumeJob = (job: TrainingJob) => answer(api.POST('/api/v1/jobs/{id}/resumptions', asSeen(job)));
