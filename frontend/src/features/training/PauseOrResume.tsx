import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { jobQuery, pauseJob, resumeJob } from '../../shared/api/training';
import type { TrainingJob } from '../../shared/api/types';

/** Frees the job's worker, or puts a paused one back into the queue. It goes on to the same weights as without the pause. */
export function PauseOrResume({ job }: { job: TrainingJob }) {
  const client = useQueryClient();
  const isPaused = job.state === 'PAUSED';
  const change = useMutation({
    mutationFn: () => (isPaused ? resumeJob(job) : pauseJob(job)),
    onSuccess: (changed) => client.setQueryData(jobQuery(job.id).queryKey, changed),
    // Somebody else, or the job itself, was faster: say so, and show what became of it.
    onError: (error) => {
      notifications.show({ title: isPaused ? 'Not resumed' : 'Not paused', message: error.message, color: 'red', autoClose: 8000 });
      void client.invalidateQueries({ queryKey: jobQuery(job.id).queryKey, exact: true });
    },
  });
  const Icon = isPaused ? IconPlayerPlay : IconPlayerPause;
  return (
    <Button
      variant={isPaused ? 'filled' : 'default'}
      leftSection={<Icon size={16} stroke={1.5} />}
      loading={change.isPending}
      disabled={Boolean(job.wish)}
      onClick={() => change.mutate()}
    >
      {isPaused ? 'Resume' : job.wish === 'PAUSE' ? 'Pausing' : 'Pause'}
    </Button>
  );
}
