import { Button, Drawer, Group, Stack, Text } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import { deliveriesQuery, deliveryQuery, resend } from '../../shared/api/webhooks';
import type { Webhook, WebhookDelivery } from '../../shared/api/types';
import { shortType } from '../../shared/eventWords';
import { Listing } from '../../shared/list/Listing';
import type { Column } from '../../shared/list/columns';
import { Code } from '../../shared/ui/Code';
import { Loaded } from '../../shared/ui/Loaded';
import { ProblemNote } from '../../shared/ui/ProblemNote';
import { StateChip } from '../../shared/ui/StateChip';
import { When } from '../../shared/ui/When';
import { useUrl } from '../../shared/ui/search';

const lastAnswer = ({ failure, status }: WebhookDelivery) => failure ?? status ?? '';

/** What was sent to a webhook, the latest first, with another try for each message. */
export function Deliveries({ webhook }: { webhook: Webhook }) {
  const [url, setUrl] = useUrl();
  const query = useInfiniteQuery(deliveriesQuery(webhook.id));
  const again = useMutation({ mutationFn: (delivery: WebhookDelivery) => resend(webhook.id, delivery.id) });
  const columns: Column<WebhookDelivery>[] = [
    { id: 'event', head: 'Event', cell: ({ eventType }) => shortType(eventType), text: ({ eventType }) => shortType(eventType) },
    { id: 'state', head: 'State', cell: ({ state }) => <StateChip state={state} />, text: ({ state }) => state },
    { id: 'attempts', head: 'Attempts', cell: ({ attempts }) => attempts, text: ({ attempts }) => attempts, number: true },
    { id: 'answer', head: 'Last answer', cell: (delivery) => <span className="wrap">{lastAnswer(delivery)}</span>, text: lastAnswer },
    { id: 'when', head: 'When', cell: (delivery) => <When at={delivery.attemptedAt ?? delivery.createdAt} />, text: (delivery) => delivery.attemptedAt ?? delivery.createdAt },
    {
      id: 'actions',
      head: 'Actions',
      cell: (delivery) => (
        <Group gap={4} wrap="nowrap">
          <Button size="xs" variant="subtle" onClick={() => setUrl({ delivery: delivery.id })}>Details</Button>
          <Button size="xs" variant="default" leftSection={<IconRefresh size={14} stroke={1.5} />} disabled={delivery.state === 'PENDING' || webhook.state !== 'ACTIVE'} loading={again.isPending && again.variables.id === delivery.id} onClick={() => again.mutate(delivery)}>Send again</Button>
        </Group>
      ),
    },
  ];
  return (
    <Stack gap={12}>
      <ProblemNote error={again.error} />
      <Listing what="deliveries" query={query} columns={columns} id={({ id }) => id} open={({ id }) => setUrl({ delivery: id })} empty={<Text c="dimmed" p={16}>Nothing was sent yet.</Text>} />
      <Drawer opened={url.delivery !== undefined} onClose={() => setUrl({ delivery: undefined })} position="right" size="min(640px, 100vw)" transitionProps={{ duration: 120 }} closeButtonProps={{ 'aria-label': 'Close the delivery' }} title={<Text fw={550}>Delivery</Text>}>
        {url.delivery !== undefined && <Detail webhook={webhook.id} delivery={url.delivery} />}
      </Drawer>
    </Stack>
  );
}

function Detail({ webhook, delivery }: { webhook: string; delivery: string }) {
  const query = useQuery(deliveryQuery(webhook, delivery));
  return (
    <Loaded query={query} height={80}>
      {({ body, log }) => (
        <Stack gap={8}>
          {log.map((attempt, at) => <Text key={at} fz={13}><When at={attempt.at} />, {attempt.milliseconds} ms: {attempt.failure ?? `answered ${attempt.status}`}</Text>)}
          <Code label="Message" text={JSON.stringify(JSON.parse(body), null, 2)} />
        </Stack>
      )}
    </Loaded>
  );
}
