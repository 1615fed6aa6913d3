import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { datasetsQuery, versionsQuery } from '../../shared/api/datasets';
import { createSlice } from '../../shared/api/evaluations';
import { ProblemNote } from '../../shared/ui/ProblemNote';
import { rowsOf } from '../../shared/ui/rows';
import { ConditionFields } from './ConditionFields';
import { NEW_CONDITION, conditionOf, isWhole } from './conditions';

/** A part of the data to be watched from now on. */
export function NewSlice({ team }: { team: string }) {
  const [open, setOpen] = useState(false);
  const [name, setName] = useState('');
  const [drafts, setDrafts] = useState([NEW_CONDITION]);
  const newest = rowsOf(useInfiniteQuery({ ...datasetsQuery(team), enabled: open }).data)[0];
  const spaces = Object.keys(useQuery({ ...versionsQuery(newest?.id ?? ''), enabled: newest !== undefined }).data?.items[0]?.labelSpaces ?? {});
  const create = useMutation({ mutationFn: () => createSlice(team, name.trim(), drafts.map(conditionOf)), onSuccess: () => setOpen(false) });
  const start = () => {
    setName('');
    setDrafts([NEW_CONDITION]);
    create.reset();
    setOpen(true);
  };
  return (
    <>
      <Button leftSection={<IconPlus size={16} stroke={1.5} />} onClick={start}>Create slice</Button>
      <Modal opened={open} onClose={() => setOpen(false)} title="Create a slice" size="xl">
        <form onSubmit={(event) => { event.preventDefault(); create.mutate(); }}>
          <Stack gap={16}>
            <Text fz={13} c="dimmed">Every evaluation of team {team} from now on is scored on it too. A slice never changes: another question is another slice.</Text>
            <TextInput label="Name" required placeholder="crowded scenes" maxLength={100} data-autofocus value={name} onChange={(event) => setName(event.currentTarget.value)} />
            <ConditionFields drafts={drafts} spaces={spaces} onChange={setDrafts} />
            <ProblemNote error={create.error} />
            <Group justify="flex-end"><Button type="submit" disabled={name.trim() === '' || !drafts.every(isWhole)} loading={create.isPending}>Create slice</Button></Group>
          </Stack>
        </form>
      </Modal>
    </>
  );
}
