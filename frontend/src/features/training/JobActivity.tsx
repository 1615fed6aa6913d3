import { useQuery } from '@tanstack/react-query';
import { checkpointsQuery, isLive } from '../../shared/api/training';
import type { TrainingJob } from '../../shared/api/types';
import { count } from '../../shared/format';
import { type Act, Activity } from '../../shared/ui/Activity';

const ENDS: Partial<Record<TrainingJob['state'], string>> = { FINISHED: 'Finished', FAILED: 'Failed', CANCELLED: 'Cancelled' };

/** What happened to a job, its checkpoints among it. Its events would tell every step that it made too. */
export function JobActivity({ job }: { job: TrainingJob }) {
  const checkpoints = useQuery({ ...checkpointsQuery(job.id), refetchInterval: isLive(job) ? 3_000 : false });
  const end = ENDS[job.state];
  const acts: Act[] = [
    ...(job.startedAt ? [{ id: 'started', at: job.startedAt, words: job.attempt > 1 ? `Started, attempt ${job.attempt}` : 'Started' }] : []),
    ...(checkpoints.data?.items ?? []).map(({ digest, step, final, createdAt }) => ({ id: digest, at: createdAt, words: `${final ? 'Last checkpoint' : 'Checkpoint'} at step ${count(step)}` })),
    ...(job.finishedAt && end ? [{ id: 'ended', at: job.finishedAt, words: job.failure ? `${end}: ${job.failure}` : `${end} at step ${count(job.step)}` }] : []),
  ];
  return <Activity acts={acts} begun={{ id: 'submitted', at: job.createdAt, words: `Submitted by ${job.createdBy}` }} pending={checkpoints.isPending && !checkpoints.error} error={checkpoints.error} />;
}
