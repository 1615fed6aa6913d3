import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconUserPlus } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { addMember } from '../../shared/api/teams';
import type { TeamRole } from '../../shared/api/types';
import { ProblemNote } from '../../shared/ui/ProblemNote';
import { RoleChoice } from './RoleChoice';
import { roleName } from './roles';

/** Takes somebody in who has an account at the identity provider. */
export function AddMember({ team }: { team: string }) {
  const [open, setOpen] = useState(false);
  const [person, setPerson] = useState('');
  const [role, setRole] = useState<TeamRole>('VIEWER');
  const add = useMutation({
    mutationFn: () => addMember(team, person.trim(), role),
    onSuccess: (member) => {
      setOpen(false);
      notifications.show({ message: `${member.name} is in the team as ${roleName(member.role)}, and sees it after signing in again.`, color: 'green', autoClose: 8000 });
    },
  });
  const start = () => {
    setPerson('');
    setRole('VIEWER');
    add.reset();
    setOpen(true);
  };
  return (
    <>
      <Button leftSection={<IconUserPlus size={16} stroke={1.5} />} onClick={start}>Add member</Button>
      <Modal opened={open} onClose={() => setOpen(false)} title={`Add somebody to team ${team}`} closeButtonProps={{ 'aria-label': 'Close' }}>
        <form onSubmit={(event) => { event.preventDefault(); add.mutate(); }}>
          <Stack gap={16}>
            <TextInput label="User name or e-mail address" description="Of somebody who can sign in to the platform already" required data-autofocus autoComplete="off" value={person} onChange={(event) => setPerson(event.currentTarget.value)} />
            <RoleChoice value={role} onChange={setRole} />
            <ProblemNote error={add.error} />
            <Group justify="flex-end"><Button type="submit" disabled={person.trim() === ''} loading={add.isPending}>Add member</Button></Group>
          </Stack>
        </form>
      </Modal>
    </>
  );
}
