import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { changeWebhook, deleteWebhook, testWebhook, webhooksQuery } from '../../shared/api/webhooks';
import type { Webhook } from '../../shared/api/types';
import { shortType } from '../../shared/eventWords';
import { CopyId } from '../../shared/ui/CopyId';
import { Empty } from '../../shared/ui/Empty';
import { Facts } from '../../shared/ui/Facts';
import { Loaded } from '../../shared/ui/Loaded';
import { Panel } from '../../shared/ui/Panel';
import { ProblemNote } from '../../shared/ui/ProblemNote';
import { StateChip } from '../../shared/ui/StateChip';
import { TypeToConfirm } from '../../shared/ui/TypeToConfirm';
import { When } from '../../shared/ui/When';
import { rowsOf } from '../../shared/ui/rows';
import { useUrl } from '../../shared/ui/search';
import { Deliveries } from './Deliveries';
import { RotateSecret } from './RotateSecret';
import { EditWebhook, FirstSecret, NewWebhook } from './WebhookForm';

/** Addresses that are told of the team's events. */
export function Webhooks({ team }: { team: string }) {
  const query = useInfiniteQuery(webhooksQuery(team));
  const webhooks = rowsOf(query.data);
  // Kept here, above what comes and goes with the list.
  const [secret, setSecret] = useState<string>();
  const create = <NewWebhook team={team} onMade={setSecret} />;
  return (
    <>
      <Loaded query={query}>
        {() =>
          webhooks.length === 0 ? (
            <Panel><Empty picture="quiet" title="No webhook yet" lead="A webhook tells an address of your own of the team's events as they happen, signed so that it can trust them." action={create} /></Panel>
          ) : (
            <Stack gap={16}>
              <Group justify="flex-end">{create}</Group>
              {webhooks.map((webhook) => <Card key={webhook.id} webhook={webhook} />)}
              {query.hasNextPage && <Group><Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>Show more</Button></Group>}
            </Stack>
          )
        }
      </Loaded>
      <FirstSecret secret={secret} onClose={() => setSecret(undefined)} />
    </>
  );
}

function Card({ webhook }: { webhook: Webhook }) {
  const [url, setUrl] = useUrl();
  const open = url.webhook === webhook.id;
  const active = webhook.state === 'ACTIVE';
  const test = useMutation({ mutationFn: () => testWebhook(webhook.id), onSuccess: () => { setUrl({ webhook: webhook.id }); notifications.show({ message: 'A test message is on its way.', color: 'green', autoClose: 8000 }); } });
  const change = useMutation({ mutationFn: () => changeWebhook({ ...webhook, state: active ? 'DISABLED' : 'ACTIVE' }) });
  const remove = useMutation({ mutationFn: () => deleteWebhook(webhook) });
  return (
    <Panel
      title={webhook.url}
      lead={webhook.description || <>made by {webhook.createdBy}, <When at={webhook.createdAt} /></>}
      action={
        <Group gap={8}>
          <StateChip state={webhook.state} />
          <Button variant="default" disabled={!active} loading={test.isPending} onClick={() => test.mutate()}>Send a test</Button>
          <Button variant="default" loading={change.isPending} onClick={() => change.mutate()}>{active ? 'Disable' : 'Make active'}</Button>
          <EditWebhook webhook={webhook} />
          <RotateSecret webhook={webhook} />
          <TypeToConfirm verb="Delete" name={new URL(webhook.url).hostname} what="Nothing more is sent there, and its log goes with it." pending={remove.isPending} error={remove.error} onConfirm={() => remove.mutate()} />
        </Group>
      }
    >
      <Stack gap={12}>
        {[test, change].map(({ error }, index) => <ProblemNote key={index} error={error} />)}
        {webhook.disabledBecause && <Text fz={13}>Disabled: {webhook.disabledBecause}</Text>}
        {active && webhook.failingSince && <Text fz={13} c="var(--mantine-color-error)">Every attempt has failed since <When at={webhook.failingSince} />.</Text>}
        {webhook.oldSecretUntil && <Text fz={13}>Signed by the old secret too until {new Date(webhook.oldSecretUntil).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' })}.</Text>}
        <Group gap={4}>{webhook.eventTypes.map((type) => <Badge key={type} variant="light" color="gray" tt="none">{shortType(type)}</Badge>)}</Group>
        <Facts facts={[['Id', <CopyId key="id" value={webhook.id} />]]} />
        <Group><Button variant="subtle" aria-expanded={open} onClick={() => setUrl({ webhook: open ? undefined : webhook.id, delivery: undefined, q: undefined })}>{open ? 'Hide deliveries' : 'Show deliveries'}</Button></Group>
        {open && <Deliveries webhook={webhook} />}
      </Stack>
    </Panel>
  );
}
