import { Button, Group, Modal, MultiSelect, Stack, Text, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { changeWebhook, createWebhook, webhookOptionsQuery } from '../../shared/api/webhooks';
import type { Webhook } from '../../shared/api/types';
import { shortType } from '../../shared/eventWords';
import { Code } from '../../shared/ui/Code';
import { ProblemNote } from '../../shared/ui/ProblemNote';

interface Draft {
  url: string;
  description: string;
  eventTypes: string[];
}

const EMPTY: Draft = { url: 'https://', description: '', eventTypes: [] };

function Fields({ draft, onChange }: { draft: Draft; onChange: (draft: Draft) => void }) {
  const options = useQuery(webhookOptionsQuery()).data;
  const hosts = options?.allowedHosts ?? [];
  return (
    <>
      <TextInput
        label="Address"
        required
        data-autofocus
        description={options && (hosts.length > 0 ? `On one of these hosts: ${hosts.join(', ')}` : 'No host is allowed here yet; an operator adds it to the allowed hosts')}
        value={draft.url}
        onChange={(event) => onChange({ ...draft, url: event.currentTarget.value })}
      />
      <TextInput label="Description" value={draft.description} onChange={(event) => onChange({ ...draft, description: event.currentTarget.value })} />
      <MultiSelect
        label="Events"
        required
        searchable
        data={(options?.eventTypes ?? []).map((value) => ({ value, label: shortType(value) }))}
        value={draft.eventTypes}
        onChange={(eventTypes) => onChange({ ...draft, eventTypes })}
      />
    </>
  );
}

/** A new webhook; what was made is handed on, for its secret is told once and this button may be gone by then. */
export function NewWebhook({ team, onMade }: { team: string; onMade: (secret: string) => void }) {
  const [open, setOpen] = useState(false);
  const [draft, setDraft] = useState(EMPTY);
  const create = useMutation({
    mutationFn: () => createWebhook(team, draft.url.trim(), draft.description.trim(), draft.eventTypes),
    onSuccess: ({ secret }) => {
      setOpen(false);
      onMade(secret);
    },
  });
  const start = () => {
    setDraft(EMPTY);
    create.reset();
    setOpen(true);
  };
  return (
    <>
      <Button leftSection={<IconPlus size={16} stroke={1.5} />} onClick={start}>Create webhook</Button>
      <Modal opened={open} onClose={() => setOpen(false)} title="Create a webhook" size="lg" closeButtonProps={{ 'aria-label': 'Close' }}>
        <form onSubmit={(event) => { event.preventDefault(); create.mutate(); }}>
          <Stack gap={16}>
            <Fields draft={draft} onChange={setDraft} />
            <ProblemNote error={create.error} />
            <Group justify="flex-end"><Button type="submit" disabled={draft.url.trim() === '' || draft.eventTypes.length === 0} loading={create.isPending}>Create webhook</Button></Group>
          </Stack>
        </form>
      </Modal>
    </>
  );
}

/** A new webhook's secret, for the one time it is told; a click beside it does not lose it. */
export function FirstSecret({ secret, onClose }: { secret: string | undefined; onClose: () => void }) {
  return (
    <Modal opened={secret !== undefined} onClose={onClose} title="The webhook is made" size="lg" closeOnClickOutside={false} closeOnEscape={false} closeButtonProps={{ 'aria-label': 'Close' }}>
      {secret !== undefined && (
        <Stack gap={16}>
          <Text>Keep this secret where messages arrive: it proves that they are ours. It is shown only now.</Text>
          <Code label="Secret" text={secret} />
          <Text fz={13} c="dimmed">Each message carries webhook-id, webhook-timestamp and webhook-signature as Standard Webhooks 1.0 says; its libraries check them.</Text>
          <Group justify="flex-end"><Button onClick={onClose}>I have kept it</Button></Group>
        </Stack>
      )}
    </Modal>
  );
}

export function EditWebhook({ webhook }: { webhook: Webhook }) {
  const [open, setOpen] = useState(false);
  const [draft, setDraft] = useState<Draft>(webhook);
  const change = useMutation({ mutationFn: () => changeWebhook({ ...webhook, url: draft.url.trim(), description: draft.description.trim(), eventTypes: draft.eventTypes }), onSuccess: () => setOpen(false) });
  return (
    <>
      <Button variant="default" onClick={() => { setDraft(webhook); change.reset(); setOpen(true); }}>Change</Button>
      <Modal opened={open} onClose={() => setOpen(false)} title="Change the webhook" size="lg" closeButtonProps={{ 'aria-label': 'Close' }}>
        <form onSubmit={(event) => { event.preventDefault(); change.mutate(); }}>
          <Stack gap={16}>
            <Fields draft={draft} onChange={setDraft} />
            <ProblemNote error={change.error} />
            <Group justify="flex-end"><Button type="submit" disabled={draft.url.trim() === '' || draft.eventTypes.length === 0} loading={change.isPending}>Change</Button></Group>
          </Stack>
        </form>
      </Modal>
    </>
  );
}
