import { Button, Chip, Group, Paper, Stack, Text } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { sampleThumbnail, similarPairsQuery, statisticsQuery } from '../../shared/api/datasets';
import type { DatasetVersion, SimilarPair } from '../../shared/api/types';
import { count, counted } from '../../shared/format';
import { Empty } from '../../shared/ui/Empty';
import { Loaded } from '../../shared/ui/Loaded';
import { Panel } from '../../shared/ui/Panel';
import { ProblemNote } from '../../shared/ui/ProblemNote';
import { rowsOf } from '../../shared/ui/rows';
import { useUrl } from '../../shared/ui/search';
import classes from './datasets.module.css';

/** Pairs of images that look alike, side by side, to be judged by eye. */
export function LookAlikes({ version }: { version: DatasetVersion }) {
  const statistics = useQuery(statisticsQuery(version.id));
  return (
    <Loaded query={statistics}>
      {({ similarity, samples }) =>
        similarity.state === 'DONE' ? (
          <Pairs version={version} withoutStructure={similarity.withoutStructure} />
        ) : (
          <Panel><Text c="dimmed" aria-live="polite">{similarity.state === 'RUNNING' ? `${count(similarity.compared)} of ${count(samples)} images looked at` : 'The search failed; it begins again within a minute.'}</Text></Panel>
        )
      }
    </Loaded>
  );
}

function Pairs({ version, withoutStructure }: { version: DatasetVersion; withoutStructure: number }) {
  const [url, setUrl] = useUrl();
  const across = url.across === 'true';
  const query = useInfiniteQuery(similarPairsQuery(version.id, across));
  const pairs = rowsOf(query.data);
  return (
    <Stack gap={16}>
      <Group justify="space-between">
        <Text fz={14} c="dimmed">What a model learns in one split, it is praised for in the other: such pairs are worth removing first.{withoutStructure > 0 && ` ${counted(withoutStructure, 'image')} of next to one tone ${withoutStructure === 1 ? 'was' : 'were'} not compared.`}</Text>
        {Object.keys(version.splits).length > 1 && <Chip size="sm" variant="light" checked={across} onChange={(on) => setUrl({ across: on ? 'true' : undefined })}>Across splits only</Chip>}
      </Group>
      <ProblemNote error={query.error} retry={() => void query.refetch()} />
      {query.data && pairs.length === 0 && <Paper><Empty picture="images" title="No two look alike" lead="Every image was compared with every other that its hash comes near." /></Paper>}
      <div className={classes.pairs}>{pairs.map((pair) => <Pair key={pair.first + pair.second} version={version.id} pair={pair} />)}</div>
      {query.hasNextPage && <Group justify="center"><Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>Show more pairs</Button></Group>}
    </Stack>
  );
}

function Pair({ version, pair }: { version: string; pair: SimilarPair }) {
  const sides = [{ id: pair.first, split: pair.firstSplit }, { id: pair.second, split: pair.secondSplit }];
  return (
    <Paper p={12} component="section" aria-label={`${pair.first} and ${pair.second}`}>
      <div className={classes.pair}>
        {sides.map(({ id, split }) => (
          <figure key={id} style={{ margin: 0, minWidth: 0 }}>
            <img src={sampleThumbnail(version, id)} alt={id} loading="lazy" className={classes.side} />
            <Text component="figcaption" fz={13} truncate title={id}>{id}</Text>
            <Text fz={13} c="dimmed">{split}</Text>
          </figure>
        ))}
      </div>
      <Text fz={13} c={pair.firstSplit === pair.secondSplit ? 'dimmed' : undefined} mt={4}>{pair.firstSplit === pair.secondSplit ? 'same split' : 'two splits'}, {pair.bits} of 64 bits differ</Text>
    </Paper>
  );
}
