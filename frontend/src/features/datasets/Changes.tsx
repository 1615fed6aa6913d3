import { Badge, Group, Select, Stack, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { differenceQuery, sampleThumbnail, versionsQuery } from '../../shared/api/datasets';
import type { DatasetVersion, SampleChange, VersionDifference } from '../../shared/api/types';
import { count, counted } from '../../shared/format';
import { Facts } from '../../shared/ui/Facts';
import { Loaded } from '../../shared/ui/Loaded';
import { Panel } from '../../shared/ui/Panel';
import { useUrl } from '../../shared/ui/search';
import classes from './datasets.module.css';

const WORDS: Record<SampleChange['kinds'][number], string> = {
  ADDED: 'added',
  REMOVED: 'removed',
  IMAGE: 'another image',
  ANNOTATIONS: 'other annotations',
  SPLIT: 'in another split',
};

/** What changed since an earlier version: the one before, unless another is chosen. */
export function Changes({ version }: { version: DatasetVersion }) {
  const [url, setUrl] = useUrl();
  const versions = useQuery(versionsQuery(version.dataset));
  return (
    <Loaded query={versions}>
      {({ items }) => {
        const earlier = items.filter(({ state, number }) => state === 'READY' && number < version.number);
        const from = earlier.find(({ number }) => String(number) === url.since) ?? earlier[0];
        if (!from) return <Panel><Text c="dimmed">No earlier version is ready to compare with.</Text></Panel>;
        return (
          <Stack gap={24}>
            <Select
              label="Since" w={200} allowDeselect={false}
              data={earlier.map(({ number }) => ({ value: String(number), label: `version ${number}` }))}
              value={String(from.number)}
              onChange={(number) => setUrl({ since: number === String(earlier[0]!.number) ? undefined : (number ?? undefined) })}
            />
            <Compared from={from} to={version} />
          </Stack>
        );
      }}
    </Loaded>
  );
}

function Compared({ from, to }: { from: DatasetVersion; to: DatasetVersion }) {
  return (
    <Loaded query={useQuery(differenceQuery(from.id, to.id))}>
      {(difference) => (
        <div className={classes.aside}>
          <Panel title={counted(difference.changesInAll, 'sample differs', 'samples differ')} lead={difference.changesInAll > difference.changes.length ? `the first ${count(difference.changes.length)}` : undefined}>
            {difference.changes.length === 0 ? <Text c="dimmed">Every sample is as it was.</Text> : <Listed difference={difference} from={from} to={to} />}
          </Panel>
          <Panel title="In numbers">
            <Facts
              facts={[
                ...Object.entries(WORDS).map(([kind, words]) => [words, difference.kinds[kind] ? count(difference.kinds[kind]) : undefined] as [string, string | undefined]),
                ['unchanged', count(difference.unchanged)],
                ...Object.entries(difference.splits).map(([split, { before, after }]) => [split, before === after ? count(after) : `${count(before)} → ${count(after)}`] as [string, string]),
              ]}
            />
          </Panel>
        </div>
      )}
    </Loaded>
  );
}

function Listed({ difference, from, to }: { difference: VersionDifference; from: DatasetVersion; to: DatasetVersion }) {
  return (
    <Table.ScrollContainer minWidth={480}>
      <Table>
        <Table.Thead><Table.Tr><Table.Th>Before</Table.Th><Table.Th>Now</Table.Th><Table.Th>Sample</Table.Th><Table.Th>What differs</Table.Th></Table.Tr></Table.Thead>
        <Table.Tbody>
          {difference.changes.map(({ sample, kinds }) => (
            <Table.Tr key={sample}>
              <Table.Td>{!kinds.includes('ADDED') && <img src={sampleThumbnail(from.id, sample)} alt={`${sample} before`} loading="lazy" className={classes.small} width={48} height={48} style={{ objectFit: 'contain' }} />}</Table.Td>
              <Table.Td>{!kinds.includes('REMOVED') && <img src={sampleThumbnail(to.id, sample)} alt={`${sample} now`} loading="lazy" className={classes.small} width={48} height={48} style={{ objectFit: 'contain' }} />}</Table.Td>
              <Table.Td className="wrap">{sample}</Table.Td>
              <Table.Td><Group gap={6}>{kinds.map((kind) => <Badge key={kind} size="sm" variant="light" color="gray">{WORDS[kind]}</Badge>)}</Group></Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
