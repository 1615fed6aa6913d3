import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Listing } from '../../shared/Listing';
import { StateChip } from '../../shared/StateChip';
import { When } from '../../shared/When';
import { type Page, get } from '../../shared/api';
import { count, duration } from '../../shared/format';

interface TrainingJob {
  id: string;
  name: string;
  model: string;
  recipe: string;
  state: string;
  step: number;
  steps: number;
  stepsPerSecond?: number | null;
  secondsLeft?: number | null;
  queuePosition?: number | null;
  failure?: string | null;
  createdAt: string;
}

const useJobs = () =>
  useQuery({
    queryKey: ['jobs'],
    queryFn: () => get<Page<TrainingJob>>('/api/v1/jobs'),
    refetchInterval: (query) => (query.state.data?.items.some((job) => job.state === 'RUNNING' || job.state === 'QUEUED') ? 1_000 : 10_000),
  });

function Progress({ job }: { job: TrainingJob }) {
  if (job.failure) return <Text size="sm" c="red">{job.failure}</Text>;
  if (job.state === 'QUEUED') return <Text size="sm" c="dimmed">{job.queuePosition ? `number ${job.queuePosition} in the queue` : 'waits for a worker'}</Text>;
  const share = job.steps > 0 ? (100 * job.step) / job.steps : 0;
  return (
    <div style={{ minWidth: 200 }}>
      <div className="bar" role="progressbar" aria-valuenow={Math.round(share)}><div style={{ width: `${share}%`, background: 'var(--mantine-primary-color-filled)' }} /></div>
      <Text size="xs" c="dimmed">
        step {count(job.step)} of {count(job.steps)}
        {job.stepsPerSecond ? `, ${job.stepsPerSecond.toFixed(1)} steps/s` : ''}
        {job.secondsLeft && job.state === 'RUNNING' ? `, ${duration(job.secondsLeft)} left` : ''}
      </Text>
    </div>
  );
}

export function Training() {
  return (
    <Listing
      title="Training"
      lead="One model learns all its tasks together; each checkpoint becomes a version."
      empty="No training job yet. Submit one through the API: POST /api/v1/jobs."
      query={useJobs()}
      id={(job) => job.id}
      columns={[
        { head: 'Name', cell: (job) => <b>{job.name}</b> },
        { head: 'Model', cell: (job) => job.model },
        { head: 'Recipe', cell: (job) => job.recipe },
        { head: 'State', cell: (job) => <StateChip state={job.state} /> },
        { head: 'Progress', cell: (job) => <Progress job={job} /> },
        { head: 'Submitted', cell: (job) => <When at={job.createdAt} /> },
      ]}
    />
  );
}
