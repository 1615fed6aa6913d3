import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconBookmark } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { registerTask } from '../../shared/api/tasks';
import type { TaskDefinition } from '../../shared/api/types';
import { ProblemNote } from '../../shared/ui/ProblemNote';

/** Gives what was asked on the spot a name, so that others and machines can ask it too. */
export function SaveTask({ team, definition }: { team: string; definition: TaskDefinition }) {
  const [open, setOpen] = useState(false);
  const [name, setName] = useState('');
  const save = useMutation({
    mutationFn: () => registerTask(team, name.trim(), definition),
    onSuccess: (task) => {
      setOpen(false);
      notifications.show({ message: `${task.name} answers from now on.`, color: 'green', autoClose: 8000 });
    },
  });
  return (
    <>
      <Button variant="default" leftSection={<IconBookmark size={16} stroke={1.5} />} onClick={() => setOpen(true)}>Save as task</Button>
      <Modal opened={open} onClose={() => setOpen(false)} title="Save as task">
        <form onSubmit={(event) => { event.preventDefault(); save.mutate(); }}>
          <Stack gap={16}>
            <TextInput label="Name" data-autofocus required value={name} onChange={(event) => setName(event.currentTarget.value)} />
            <ProblemNote error={save.error} />
            <Group justify="flex-end"><Button type="submit" disabled={name.trim() === ''} loading={save.isPending}>Save task</Button></Group>
          </Stack>
        </form>
      </Modal>
    </>
  );
}
