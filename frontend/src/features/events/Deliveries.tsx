import { Button, Group, Stack, Table, Text } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import { Fragment, useState } from 'react';
import { deliveriesQuery, deliveryQuery, resend } from '../../shared/api/webhooks';
import type { Webhook, WebhookDelivery } from '../../shared/api/types';
import { shortType } from '../../shared/eventWords';
import { Code } from '../../shared/ui/Code';
import { Loaded } from '../../shared/ui/Loaded';
import { ProblemNote } from '../../shared/ui/ProblemNote';
import { StateChip } from '../../shared/ui/StateChip';
import { When } from '../../shared/ui/When';
import { rowsOf } from '../../shared/ui/rows';

/** What was sent to a webhook, the latest first, with another try for each message. */
export function Deliveries({ webhook }: { webhook: Webhook }) {
  const query = useInfiniteQuery(deliveriesQuery(webhook.id));
  const [open, setOpen] = useState<string>();
  const again = useMutation({ mutationFn: (delivery: WebhookDelivery) => resend(webhook.id, delivery.id) });
  const deliveries = rowsOf(query.data);
  return (
    <Loaded query={query} height={120}>
      {() =>
        deliveries.length === 0 ? (
          <Text c="dimmed">Nothing was sent yet.</Text>
        ) : (
          <Stack gap={12}>
            <ProblemNote error={again.error} />
            <Table.ScrollContainer minWidth={640}>
              <Table aria-label="Deliveries" verticalSpacing={6}>
                <Table.Thead><Table.Tr><Table.Th>Event</Table.Th><Table.Th>State</Table.Th><Table.Th className="number">Attempts</Table.Th><Table.Th>Last answer</Table.Th><Table.Th>When</Table.Th><Table.Th><span className="visually-hidden">Actions</span></Table.Th></Table.Tr></Table.Thead>
                <Table.Tbody>
                  {deliveries.map((delivery) => (
                    <Fragment key={delivery.id}>
                      <Table.Tr>
                        <Table.Td>{shortType(delivery.eventType)}</Table.Td>
                        <Table.Td><StateChip state={delivery.state} /></Table.Td>
                        <Table.Td className="number">{delivery.attempts}</Table.Td>
                        <Table.Td className="wrap">{delivery.failure ?? delivery.status}</Table.Td>
                        <Table.Td><When at={delivery.attemptedAt ?? delivery.createdAt} /></Table.Td>
                        <Table.Td>
                          <Group gap={4} wrap="nowrap">
                            <Button size="xs" variant="subtle" aria-expanded={open === delivery.id} onClick={() => setOpen(open === delivery.id ? undefined : delivery.id)}>Details</Button>
                            <Button size="xs" variant="default" leftSection={<IconRefresh size={14} stroke={1.5} />} disabled={delivery.state === 'PENDING' || webhook.state !== 'ACTIVE'} loading={again.isPending && again.variables.id === delivery.id} onClick={() => again.mutate(delivery)}>Send again</Button>
                          </Group>
                        </Table.Td>
                      </Table.Tr>
                      {open === delivery.id && <Table.Tr><Table.Td colSpan={6}><Detail delivery={delivery} /></Table.Td></Table.Tr>}
                    </Fragment>
                  ))}
                </Table.Tbody>
              </Table>
            </Table.ScrollContainer>
            {query.hasNextPage && <Group><Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>Show more</Button></Group>}
          </Stack>
        )
      }
    </Loaded>
  );
}

function Detail({ delivery }: { delivery: WebhookDelivery }) {
  const query = useQuery(deliveryQuery(delivery.webhook, delivery.id));
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
