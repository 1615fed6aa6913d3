import { Button, Group, Paper, Select, Stack, Table, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Fragment, useState } from 'react';
import { type AuditFilter, auditFile, auditQuery, membersQuery, serviceAccountsQuery } from '../../shared/api/teams';
import type { AuditEntry } from '../../shared/api/types';
import { Code } from '../../shared/ui/Code';
import { CopyId } from '../../shared/ui/CopyId';
import { Empty } from '../../shared/ui/Empty';
import { Loaded } from '../../shared/ui/Loaded';
import { When } from '../../shared/ui/When';
import { rowsOf } from '../../shared/ui/rows';
import { useUrl } from '../../shared/ui/search';
import { KINDS, about, what } from './words';

const SOMEBODY = 'somebody';
const ALL = 'all';

/** Who did what when; a filter stands in the address. */
export function AuditLog({ team }: { team: string }) {
  const [url, setUrl] = useUrl();
  const by = url.by ?? SOMEBODY;
  const filter: AuditFilter = { actor: by === ALL ? undefined : by === SOMEBODY ? '*' : by, kind: url.kind ? `io.polysight.${url.kind}` : undefined };
  const query = useInfiniteQuery(auditQuery(team, filter));
  const entries = rowsOf(query.data);
  const isFiltered = url.by !== undefined || url.kind !== undefined;
  return (
    <Stack gap={16}>
      <Group gap={12} align="flex-end">
        <By team={team} value={by} onChange={(chosen) => setUrl({ by: chosen === SOMEBODY ? undefined : chosen })} />
        <Select label="What" placeholder="Everything" clearable searchable data={KINDS} value={url.kind ?? null} onChange={(kind) => setUrl({ kind: kind ?? undefined })} />
        <Button component="a" href={auditFile(team, filter)} download="audit-log.csv" variant="default" leftSection={<IconDownload size={16} stroke={1.5} />} ml="auto">Export CSV</Button>
      </Group>
      <Loaded query={query}>
        {() =>
          entries.length === 0 ? (
            <Paper><Empty picture="quiet" title={isFiltered ? 'Nothing matches' : 'Nothing was done yet'} lead="Whoever changes members, data, tasks, training or models of the team stands here with time and name, for as long as the platform is kept." /></Paper>
          ) : (
            <Stack gap={12}>
              <Paper>
                <Table.ScrollContainer minWidth={640}>
                  <Table aria-label="Audit log" verticalSpacing={6}>
                    <Table.Thead><Table.Tr><Table.Th>When</Table.Th><Table.Th>Who</Table.Th><Table.Th>What</Table.Th><Table.Th>About</Table.Th><Table.Th><span className="visually-hidden">Actions</span></Table.Th></Table.Tr></Table.Thead>
                    <Table.Tbody>{entries.map((entry) => <Row key={entry.id} entry={entry} />)}</Table.Tbody>
                  </Table>
                </Table.ScrollContainer>
              </Paper>
              {query.hasNextPage && <Group><Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>Show older</Button></Group>}
            </Stack>
          )
        }
      </Loaded>
    </Stack>
  );
}

function By({ team, value, onChange }: { team: string; value: string; onChange: (value: string) => void }) {
  const people = useQuery(membersQuery(team)).data?.map(({ name }) => name) ?? [];
  const pipelines = rowsOf(useInfiniteQuery(serviceAccountsQuery(team)).data).map(({ clientId }) => clientId);
  // Who has left the team since may still be asked for, by the address.
  const named = [...new Set([...people, ...pipelines, ...([SOMEBODY, ALL].includes(value) ? [] : [value])])];
  return (
    <Select
      label="Who"
      searchable
      allowDeselect={false}
      data={[{ value: SOMEBODY, label: 'People and pipelines' }, { value: ALL, label: 'The platform too' }, ...named.map((name) => ({ value: name, label: name }))]}
      value={value}
      onChange={(chosen) => chosen && onChange(chosen)}
    />
  );
}

function Row({ entry }: { entry: AuditEntry }) {
  const [open, setOpen] = useState(false);
  return (
    <Fragment>
      <Table.Tr>
        <Table.Td><When at={entry.at} /></Table.Td>
        <Table.Td>{entry.actor ?? <Text span c="dimmed">the platform</Text>}</Table.Td>
        <Table.Td>{what(entry)}</Table.Td>
        <Table.Td className="wrap">{about(entry)}</Table.Td>
        <Table.Td><Group justify="flex-end"><Button size="xs" variant="subtle" aria-expanded={open} onClick={() => setOpen(!open)}>Details</Button></Group></Table.Td>
      </Table.Tr>
      {open && (
        <Table.Tr>
          <Table.Td colSpan={5}>
            <Stack gap={8}>
              <Text fz={13}>{new Date(entry.at).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'long' })}, about <CopyId value={entry.subject} /></Text>
              <Code label={entry.kind} text={JSON.stringify(entry.data, null, 2)} />
            </Stack>
          </Table.Td>
        </Table.Tr>
      )}
    </Fragment>
  );
}
