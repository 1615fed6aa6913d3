import { Group, Paper, Skeleton, Stack, Switch, Text } from '@mantine/core';
import { useIntersection } from '@mantine/hooks';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { samplesQuery, statisticsQuery } from '../../shared/api/datasets';
import type { DatasetVersion } from '../../shared/api/types';
import { count, counted } from '../../shared/format';
import { ProblemNote } from '../../shared/ui/ProblemNote';
import { rowsOf } from '../../shared/ui/rows';
import { useUrl } from '../../shared/ui/search';
import { Chosen } from './Chosen';
import { FilterRail } from './FilterRail';
import { SampleDrawer } from './SampleDrawer';
import { Thumb } from './Thumb';
import classes from './datasets.module.css';
import { filterOf } from './facets';

/** The images of a version, with what is annotated and what they hold in numbers; more come as one scrolls. */
export function Gallery({ version }: { version: DatasetVersion }) {
  const [url, setUrl] = useUrl();
  const [boxes, setBoxes] = useState(false);
  const [masks, setMasks] = useState(false);
  const filter = filterOf(url);
  const statistics = useQuery(statisticsQuery(version.id, filter));
  const query = useInfiniteQuery(samplesQuery(version.id, filter));
  const samples = rowsOf(query.data);
  const { ref: end, entry } = useIntersection({ rootMargin: '800px' });
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  useEffect(() => {
    if (entry?.isIntersecting && hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [entry, hasNextPage, isFetchingNextPage, fetchNextPage]);
  const holds = (kind: string) => statistics.data?.distributions.some(({ facet, bins }) => facet === 'annotation' && bins.some(({ value }) => value === kind)) ?? false;
  const shown = samples.findIndex((sample) => sample.id === url.sample);

  return (
    <div className={classes.aside}>
      <Stack gap={16}>
        <ProblemNote error={query.error} retry={() => void query.refetch()} />
        <Group justify="space-between" mih={36}>
          <Text fz={14} aria-live="polite">{statistics.data ? counted(statistics.data.matching, 'sample') : ' '}</Text>
          <Group gap={24}>
            {holds('objects') && <Switch label="Boxes" checked={boxes} onChange={(event) => setBoxes(event.currentTarget.checked)} />}
            {holds('masks') && <Switch label="Masks" checked={masks} onChange={(event) => setMasks(event.currentTarget.checked)} />}
          </Group>
        </Group>
        <Chosen filter={filter} />
        <Paper p={16}>
          <div className={classes.gallery}>
            {query.isPending && !query.error && Array.from({ length: 24 }, (_, index) => <Skeleton key={index} style={{ aspectRatio: 1, height: 'auto' }} />)}
            {samples.map((sample) => (
              <Thumb key={sample.id} version={version.id} sample={sample} boxes={boxes} masks={masks} onOpen={() => setUrl({ sample: sample.id })} />
            ))}
          </div>
          {query.data && samples.length === 0 && <Text c="dimmed" ta="center" py={32}>No sample is all of this at once.</Text>}
          <div ref={end} />
        </Paper>
        {hasNextPage && <Text fz={13} c="dimmed">{count(samples.length)} shown; more come as you scroll</Text>}
      </Stack>
      <div>
        <ProblemNote error={statistics.error} retry={() => void statistics.refetch()} />
        {statistics.data ? (
          <FilterRail statistics={statistics.data} splits={Object.keys(version.splits)} filter={filter} />
        ) : (
          !statistics.error && <Stack gap={16} role="status" aria-busy aria-label="Counting">{[160, 260, 140].map((height) => <Skeleton key={height} height={height} />)}</Stack>
        )}
      </div>
      <SampleDrawer version={version} samples={samples} index={shown} onIndex={(index) => setUrl({ sample: samples[index]?.id })} />
    </div>
  );
}
