import { Badge, Group, Paper, Select, Stack, Table, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type UseQueryResult, useMutation } from '@tanstack/react-query';
import { changeMember, removeMember } from '../../shared/api/teams';
import type { TeamMember, TeamRole } from '../../shared/api/types';
import { counted } from '../../shared/format';
import { Empty } from '../../shared/ui/Empty';
import { Loaded } from '../../shared/ui/Loaded';
import { ProblemNote } from '../../shared/ui/ProblemNote';
import { TypeToConfirm } from '../../shared/ui/TypeToConfirm';
import { AddMember } from './AddMember';
import { ROLE_CHOICES, roleName } from './roles';

/** Everybody in the team; admins take in, change and remove. */
export function Members({ team, query, me }: { team: string; query: UseQueryResult<TeamMember[]>; me: TeamMember | undefined }) {
  const isAdmin = me?.role === 'ADMIN';
  const change = useMutation({
    mutationFn: ({ member, role }: { member: TeamMember; role: TeamRole }) => changeMember(member, role),
    onSuccess: ({ name, role }) => notifications.show({ message: `${name} is ${roleName(role)} now. It counts everywhere within 15 minutes.`, color: 'green', autoClose: 8000 }),
  });
  return (
    <Loaded query={query}>
      {(members) => (
        <Stack gap={16}>
          <Group justify="space-between">
            <Text fz={13} c="dimmed">{counted(members.length, 'member')}{isAdmin ? '' : '; admins of the team change them'}</Text>
            {isAdmin && members.length > 1 && <AddMember team={team} />}
          </Group>
          <ProblemNote error={change.error} />
          <Paper>
            <Table.ScrollContainer minWidth={560}>
              <Table aria-label="Members" verticalSpacing={8}>
                <Table.Thead><Table.Tr><Table.Th>Person</Table.Th><Table.Th>E-mail</Table.Th><Table.Th>Role</Table.Th>{isAdmin && <Table.Th><span className="visually-hidden">Actions</span></Table.Th>}</Table.Tr></Table.Thead>
                <Table.Tbody>
                  {members.map((member) => (
                    <Table.Tr key={member.id}>
                      <Table.Td>
                        <Group gap={8}>
                          <div>
                            <Text fw={550}>{member.fullName ?? member.name}</Text>
                            <Text fz={13} c="dimmed">{member.name}</Text>
                          </div>
                          {member.id === me?.id && <Badge variant="light" color="gray" tt="none">you</Badge>}
                          {!member.enabled && <Badge variant="light" color="yellow" tt="none">cannot sign in</Badge>}
                        </Group>
                      </Table.Td>
                      <Table.Td className="wrap">{member.email}</Table.Td>
                      <Table.Td>
                        {isAdmin ? (
                          <Select
                            aria-label={`Role of ${member.name}`}
                            data={ROLE_CHOICES}
                            allowDeselect={false}
                            w={120}
                            disabled={change.isPending}
                            value={member.role}
                            onChange={(role) => role && role !== member.role && change.mutate({ member, role: role as TeamRole })}
                          />
                        ) : (
                          <Badge variant="light" tt="none">{roleName(member.role)}</Badge>
                        )}
                      </Table.Td>
                      {isAdmin && <Table.Td><Group justify="flex-end"><Remove member={member} /></Group></Table.Td>}
                    </Table.Tr>
                  ))}
                </Table.Tbody>
              </Table>
            </Table.ScrollContainer>
            {isAdmin && members.length === 1 && (
              <Empty picture="people" title="Nobody else yet" lead="Take in the people you work with: viewers look and ask, editors add data and train, admins look after the team." action={<AddMember team={team} />} />
            )}
          </Paper>
        </Stack>
      )}
    </Loaded>
  );
}

function Remove({ member }: { member: TeamMember }) {
  const remove = useMutation({ mutationFn: () => removeMember(member) });
  return (
    <TypeToConfirm
      verb="Remove"
      name={member.name}
      what={`What ${member.fullName ?? member.name} made stays with the team. Within 15 minutes nothing of the team is there for them any more.`}
      pending={remove.isPending}
      error={remove.error}
      onConfirm={() => remove.mutate()}
    />
  );
}
