import { useMutation } from '@tanstack/react-query';
import { cancelJob } from '../../shared/api/training';
import type { TrainingJob } from '../../shared/api/types';
import { TypeToConfirm } from '../../shared/ui/TypeToConfirm';

export function Cancel({ job }: { job: TrainingJob }) {
  const cancel = useMutation({ mutationFn: () => cancelJob(job.id) });
  return (
    <TypeToConfirm
      verb="Cancel job"
      name={job.name}
      keep="Let it run"
      what="It stops for good. Checkpoints written so far stay, and so do their versions."
      pending={cancel.isPending}
      error={cancel.error}
      onConfirm={() => cancel.mutate()}
    />
  );
}
