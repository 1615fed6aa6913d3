import { Badge, Group, Stack, Table, Text } from '@mantine/core';
import { IconCheck, IconMinus } from '@tabler/icons-react';
import { useSession } from '../../shared/api/gateway';
import type { TeamRole } from '../../shared/api/types';
import { Panel } from '../../shared/ui/Panel';
import { ROLES } from './roles';

const RIGHTS: { right: string; least: number }[] = [
  { right: 'See everything of the team, ask the model', least: 0 },
  { right: 'Add data, register tasks, train, create benchmarks, and delete what nothing depends on', least: 1 },
  { right: 'Move aliases', least: 1 },
  { right: 'Look after events that were not handled', least: 2 },
  { right: 'Take in, change and remove members', least: 2 },
  { right: 'Make and revoke service accounts and webhooks, read the audit log', least: 2 },
];

/** What each role may do, and the teams one belongs to. */
export function Rights({ role }: { role: TeamRole | undefined }) {
  const session = useSession().data;
  return (
    <Stack gap={24}>
      <Panel title="What a role may do">
        <Table.ScrollContainer minWidth={480}>
          <Table>
            <Table.Thead><Table.Tr><Table.Th>Right</Table.Th>{ROLES.map((one) => <Table.Th key={one.role} ta="center">{one.label}{one.role === role ? ' (you)' : ''}</Table.Th>)}</Table.Tr></Table.Thead>
            <Table.Tbody>
              {RIGHTS.map(({ right, least }) => (
                <Table.Tr key={right}>
                  <Table.Td>{right}</Table.Td>
                  {ROLES.map((one, index) => <Table.Td key={one.role} ta="center">{index >= least ? <IconCheck size={20} stroke={1.5} role="img" aria-label="yes" color="var(--mantine-color-green-light-color)" /> : <IconMinus size={20} stroke={1.5} role="img" aria-label="no" color="var(--mantine-color-dimmed)" />}</Table.Td>)}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      </Panel>
      <Panel title="Your teams" lead="As of your last sign-in.">
        <Stack gap={8}>
          {session?.teams.map((one) => (
            <Group key={one.team} gap={12}>
              <Text fw={550}>{one.team}</Text>
              <Badge variant="light" tt="none">{one.role}</Badge>
            </Group>
          ))}
        </Stack>
      </Panel>
    </Stack>
  );
}
