import { Button, Group, Modal, Stack, Textarea } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { ProblemNote } from './ProblemNote';

interface Props {
  name: string;
  description: string;
  /** Refused where somebody else changed the object since it was shown. */
  save: (description: string) => Promise<unknown>;
}

/** What is said about an object, to be said better. */
export function EditDescription({ name, description, save }: Props) {
  const [open, setOpen] = useState(false);
  const [text, setText] = useState(description);
  const change = useMutation({ mutationFn: () => save(text.trim()), onSuccess: () => setOpen(false) });
  const start = () => {
    setText(description);
    change.reset();
    setOpen(true);
  };
  return (
    <>
      <Button variant="default" leftSection={<IconPencil size={16} stroke={1.5} />} onClick={start}>Edit description</Button>
      <Modal opened={open} onClose={() => setOpen(false)} title={`Description of ${name}`} size="lg">
        <form onSubmit={(event) => { event.preventDefault(); change.mutate(); }}>
          <Stack gap={16}>
            <Textarea label="Description" autosize minRows={3} maxRows={12} data-autofocus value={text} onChange={(event) => setText(event.currentTarget.value)} />
            <ProblemNote error={change.error} />
            <Group justify="flex-end"><Button type="submit" disabled={text.trim() === description} loading={change.isPending}>Save description</Button></Group>
          </Stack>
        </form>
      </Modal>
    </>
  );
}
