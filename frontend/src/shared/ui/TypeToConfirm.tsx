import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { ProblemNote } from './ProblemNote';

interface Props {
  verb: string;
  name: string;
  /** What its button is called where there are several. */
  label?: string;
  /** What leaves all as it is. */
  keep?: string;
  what: ReactNode;
  pending: boolean;
  error: unknown;
  onConfirm: () => void;
}

/** For what cannot be undone: the name has to be typed. */
export function TypeToConfirm({ verb, name, label, keep = 'Keep it', what, pending, error, onConfirm }: Props) {
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  return (
    <>
      <Button variant="default" c="var(--mantine-color-error)" aria-label={label} onClick={() => { setTyped(''); setOpen(true); }}>{verb}</Button>
      <Modal opened={open} onClose={() => setOpen(false)} title={`${verb} ${name}?`}>
        <form onSubmit={(event) => { event.preventDefault(); if (typed === name) onConfirm(); }}>
          <Stack gap={16}>
            <Text>{what}</Text>
            <TextInput label={<>Type <b>{name}</b> to go on</>} data-autofocus autoComplete="off" value={typed} onChange={(event) => setTyped(event.currentTarget.value)} />
            <ProblemNote error={error} />
            <Group justify="flex-end" gap={8}>
              <Button variant="default" onClick={() => setOpen(false)}>{keep}</Button>
              <Button type="submit" color="red" disabled={typed !== name} loading={pending}>{verb}</Button>
            </Group>
          </Stack>
        </form>
      </Modal>
    </>
  );
}
