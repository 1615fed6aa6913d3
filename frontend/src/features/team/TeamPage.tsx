import { Badge, Group, Stack, Table, Text } from '@mantine/core';
import { IconCheck, IconMinus } from '@tabler/icons-react';
import { useSession } from '../../shared/api/gateway';
import { useTeam } from '../../shared/team';
import { Code } from '../../shared/ui/Code';
import { PageHead } from '../../shared/ui/PageHead';
import { Panel } from '../../shared/ui/Panel';

const RIGHTS: { right: string; least: number }[] = [
  { right: 'See everything of the team, ask the model', least: 0 },
  { right: 'Add data, register tasks, train, create benchmarks', least: 1 },
  { right: 'Move aliases', least: 1 },
  { right: 'Delete data, look after events that were not handled', least: 2 },
];
const ROLES = ['viewer', 'editor', 'admin'];

/** Who one is here, what each role may do, and how a program comes in. */
export function TeamPage() {
  const { team, role } = useTeam();
  const session = useSession().data;
  return (
    <div className="page">
      <PageHead title={`Team ${team}`} lead="Everything on the platform belongs to a team; another team's objects do not exist for you." />
      <Panel title="Your teams">
        <Stack gap={8}>
          {session?.teams.map((one) => (
            <Group key={one.team} gap={12}>
              <Text fw={550}>{one.team}</Text>
              <Badge variant="light">{one.role}</Badge>
              {one.team === team && <Text fz={13} c="dimmed">shown now</Text>}
            </Group>
          ))}
          <Text fz={13} c="dimmed" className="prose">Groups of the identity provider, named /teams/{team}/viewer, editor or admin, make somebody a member. A change counts from the next sign-in.</Text>
        </Stack>
      </Panel>
      <Panel title="What a role may do">
        <Table.ScrollContainer minWidth={480}>
          <Table>
            <Table.Thead><Table.Tr><Table.Th>Right</Table.Th>{ROLES.map((one) => <Table.Th key={one} ta="center">{one}{one === role ? ' (you)' : ''}</Table.Th>)}</Table.Tr></Table.Thead>
            <Table.Tbody>
              {RIGHTS.map(({ right, least }) => (
                <Table.Tr key={right}>
                  <Table.Td>{right}</Table.Td>
                  {ROLES.map((one, index) => <Table.Td key={one} ta="center">{index >= least ? <IconCheck size={20} stroke={1.5} role="img" aria-label="yes" color="var(--mantine-color-green-light-color)" /> : <IconMinus size={20} stroke={1.5} role="img" aria-label="no" color="var(--mantine-color-dimmed)" />}</Table.Td>)}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      </Panel>
      <Panel title="From a program" lead="A service account in the team's group gets a token from the identity provider and sends it along.">
        <Code label="A request with a token" text={`curl ${window.location.origin}/api/v1/tasks?team=${team} \\\n  -H "Authorization: Bearer $TOKEN"`} />
      </Panel>
    </div>
  );
}
