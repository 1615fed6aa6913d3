import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { cancelJob } from '../../shared/api/training';
import type { TrainingJob } from '../../shared/api/types';
import { ProblemNote } from '../../shared/ui/ProblemNote';

export function Cancel({ job }: { job: TrainingJob }) {
  const [open, setOpen] = useState(false);
  const cancel = useMutation({ mutationFn: () => cancelJob(job.id), onSuccess: () => setOpen(false) });
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>Cancel job</Button>
      <Modal opened={open} onClose={() => setOpen(false)} title={`Cancel ${job.name}?`}>
        <Stack gap={16}>
          <Text>It stops for good. Checkpoints written so far stay, and so do their versions.</Text>
          <ProblemNote error={cancel.error} />
          <Group justify="flex-end" gap={8}>
            <Button variant="default" onClick={() => setOpen(false)}>Let it run</Button>
            <Button color="red" loading={cancel.isPending} onClick={() => cancel.mutate()}>Cancel job</Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
