import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { createAlias } from '../../shared/api/aliases';
import type { Model } from '../../shared/api/types';
import { ProblemNote } from '../../shared/ui/ProblemNote';
import { PolicyFields } from './PolicyFields';
import { NO_GATES, isWhole, policyOf } from './policy';

/** A new moving name with its gates; it points nowhere until it is moved. */
export function NewAlias({ model }: { model: Model }) {
  const [open, setOpen] = useState(false);
  const [name, setName] = useState('');
  const [draft, setDraft] = useState(NO_GATES);
  const create = useMutation({ mutationFn: () => createAlias(model.id, name.trim(), policyOf(draft)), onSuccess: () => setOpen(false) });
  const start = () => {
    setName(model.aliases.length === 0 ? 'champion' : '');
    setDraft(NO_GATES);
    create.reset();
    setOpen(true);
  };
  return (
    <>
      <Button leftSection={<IconPlus size={16} stroke={1.5} />} onClick={start}>Create alias</Button>
      <Modal opened={open} onClose={() => setOpen(false)} title={`Create an alias of ${model.name}`} size="xl" closeButtonProps={{ 'aria-label': 'Close' }}>
        <form onSubmit={(event) => { event.preventDefault(); create.mutate(); }}>
          <Stack gap={16}>
            <TextInput label="Name" description="The version that champion points to is the one that serves" required data-autofocus value={name} onChange={(event) => setName(event.currentTarget.value)} />
            <PolicyFields model={model} draft={draft} onChange={setDraft} />
            <ProblemNote error={create.error} />
            <Group justify="flex-end"><Button type="submit" disabled={name.trim() === '' || !isWhole(draft)} loading={create.isPending}>Create alias</Button></Group>
          </Stack>
        </form>
      </Modal>
    </>
  );
}
