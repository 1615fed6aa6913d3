import { Text } from '@mantine/core';
import type { TrainingJob } from '../api/types';
import { count, duration } from '../format';

/** How far a job is: a line, the rate and the time left; or why it waits or failed, or what it was asked. */
export function JobProgress({ job }: { job: TrainingJob }) {
  if (job.failure) return <Text fz={13} c="var(--mantine-color-error)" lineClamp={2} title={job.failure}>{job.failure}</Text>;
  if (job.state === 'QUEUED') return <Text fz={13} c="dimmed">{job.queuePosition ? `number ${job.queuePosition} in the queue` : 'waits for a worker'}</Text>;
  const share = job.steps > 0 ? Math.min(100, (100 * job.step) / job.steps) : 0;
  const wish = job.wish === 'PAUSE' ? ', saving before it pauses' : job.wish === 'CANCEL' ? ', saving before it ends' : '';
  const rate = job.state === 'RUNNING' && job.stepsPerSecond ? `, ${job.stepsPerSecond.toFixed(1)} steps/s` : '';
  const left = job.state === 'RUNNING' && job.secondsLeft ? `, ${duration(job.secondsLeft)} left` : '';
  return (
    <div style={{ minWidth: 200 }}>
      <div className="bar" role="progressbar" aria-label={`Progress of ${job.name}`} aria-valuemin={0} aria-valuemax={100} aria-valuenow={Math.round(share)}>
        <div style={{ width: `${share}%`, background: 'var(--mantine-primary-color-filled)' }} />
      </div>
      <Text fz={13} c="dimmed" mt={4}>step {count(job.step)} of {count(job.steps)}{wish || rate + left}</Text>
    </div>
  );
}
