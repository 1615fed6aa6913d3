import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { createServiceAccount } from '../../shared/api/teams';
import type { ServiceAccountSecret, TeamRole } from '../../shared/api/types';
import { Code } from '../../shared/ui/Code';
import { ProblemNote } from '../../shared/ui/ProblemNote';
import { RoleChoice } from './RoleChoice';

/** A new account of a pipeline; what was made is handed on, for its secret is told once and this button may be gone by then. */
export function NewServiceAccount({ team, onMade }: { team: string; onMade: (made: ServiceAccountSecret) => void }) {
  const [open, setOpen] = useState(false);
  const [name, setName] = useState('');
  const [role, setRole] = useState<TeamRole>('VIEWER');
  const create = useMutation({
    mutationFn: () => createServiceAccount(team, name.trim(), role),
    onSuccess: (made) => {
      setOpen(false);
      onMade(made);
    },
  });
  const start = () => {
    setName('');
    setRole('VIEWER');
    create.reset();
    setOpen(true);
  };
  return (
    <>
      <Button leftSection={<IconPlus size={16} stroke={1.5} />} onClick={start}>Create service account</Button>
      <Modal opened={open} onClose={() => setOpen(false)} title="Create a service account" closeButtonProps={{ 'aria-label': 'Close' }}>
        <form onSubmit={(event) => { event.preventDefault(); create.mutate(); }}>
          <Stack gap={16}>
            <TextInput label="Name" description="Lower-case letters, digits and hyphens, such as nightly-labels" required data-autofocus autoComplete="off" value={name} onChange={(event) => setName(event.currentTarget.value)} />
            <RoleChoice value={role} onChange={setRole} />
            <ProblemNote error={create.error} />
            <Group justify="flex-end"><Button type="submit" disabled={name.trim() === ''} loading={create.isPending}>Create service account</Button></Group>
          </Stack>
        </form>
      </Modal>
    </>
  );
}

/** A secret, for the one time it is told; a click beside it does not lose it. */
export function SecretModal({ told, onClose }: { told: ServiceAccountSecret | undefined; onClose: () => void }) {
  return (
    <Modal opened={told !== undefined} onClose={onClose} title={told && `The secret of ${told.account.name}`} size="lg" closeOnClickOutside={false} closeOnEscape={false} closeButtonProps={{ 'aria-label': 'Close' }}>
      {told && (
        <Stack gap={16}>
          <Text>Keep the secret where the pipeline reads it. It is shown only now.</Text>
          <Named name="Client id" text={told.account.clientId} />
          <Named name="Secret" text={told.secret} />
          <Text fz={13} c="dimmed">With both it gets a token, good for {Math.round(told.tokenSeconds / 60)} minutes, and sends it along:</Text>
          <Code label="How a program comes in" text={recipe(told)} />
          <Group justify="flex-end"><Button onClick={onClose}>I have kept it</Button></Group>
        </Stack>
      )}
    </Modal>
  );
}

const Named = ({ name, text }: { name: string; text: string }) => (
  <div>
    <Text fz={13} fw={550} mb={4}>{name}</Text>
    <Code label={name} text={text} />
  </div>
);

const recipe = ({ account, tokenUrl }: ServiceAccountSecret) =>
  `TOKEN=$(curl -s ${tokenUrl} \\
  -d grant_type=client_credentials \\
  -d client_id=${account.clientId} \\
  --data-urlencode client_secret="$SECRET" | jq -r .access_token)
curl ${window.location.origin}/api/v1/tasks?team=${encodeURIComponent(account.team)} \\
  -H "Authorization: Bearer $TOKEN"`;
