import { Group, Paper, Skeleton, Stack, Switch, Text, UnstyledButton } from '@mantine/core';
import { useIntersection } from '@mantine/hooks';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { samplesQuery } from '../../shared/api/datasets';
import type { DatasetVersion } from '../../shared/api/types';
import { count } from '../../shared/format';
import { Panel } from '../../shared/ui/Panel';
import { ProblemNote } from '../../shared/ui/ProblemNote';
import { rowsOf } from '../../shared/ui/rows';
import { useUrl } from '../../shared/ui/search';
import { SampleDrawer } from './SampleDrawer';
import { Thumb } from './Thumb';
import classes from './datasets.module.css';

/** The images of a version, with what is annotated; more come as one scrolls. */
export function Gallery({ version }: { version: DatasetVersion }) {
  const [url, setUrl] = useUrl();
  const [boxes, setBoxes] = useState(false);
  const [masks, setMasks] = useState(false);
  const split = url.split !== undefined && url.split in version.splits ? url.split : undefined;
  const query = useInfiniteQuery(samplesQuery(version.id, split));
  const samples = rowsOf(query.data);
  const { ref: end, entry } = useIntersection({ rootMargin: '800px' });
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  useEffect(() => {
    if (entry?.isIntersecting && hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [entry, hasNextPage, isFetchingNextPage, fetchNextPage]);
  const hasObjects = samples.some((sample) => (sample.annotations?.objects?.length ?? 0) > 0);
  const shown = samples.findIndex((sample) => sample.id === url.sample);
  const total = Object.values(version.splits).reduce((sum, samplesOf) => sum + samplesOf, 0);

  return (
    <div className={classes.aside} style={{ gridTemplateColumns: undefined }}>
      <Stack gap={16}>
        <ProblemNote error={query.error} retry={() => void query.refetch()} />
        <Paper p={16}>
          <div className={classes.gallery}>
            {query.isPending && !query.error && Array.from({ length: 24 }, (_, index) => <Skeleton key={index} style={{ aspectRatio: 1, height: 'auto' }} />)}
            {samples.map((sample) => (
              <Thumb key={sample.id} version={version.id} sample={sample} boxes={boxes} masks={masks} onOpen={() => setUrl({ sample: sample.id })} />
            ))}
          </div>
          <div ref={end} />
        </Paper>
        <Text fz={13} c="dimmed">{count(samples.length)} of {count(split === undefined ? total : version.splits[split]!)} samples shown; more come as you scroll</Text>
      </Stack>
      <Stack gap={24}>
        <Panel title="Splits">
          <Stack gap={4}>
            {[['', total] as const, ...Object.entries(version.splits)].map(([name, samplesOf]) => (
              <UnstyledButton key={name} className={classes.split} data-on={(split ?? '') === name || undefined} aria-pressed={(split ?? '') === name} onClick={() => setUrl({ split: name || undefined, sample: undefined })}>
                <Text fz={13} truncate>{name || 'all'}</Text>
                <div className="bar"><div style={{ width: `${(100 * samplesOf) / Math.max(1, total)}%`, background: 'var(--mantine-primary-color-filled)' }} /></div>
                <span className="number">{count(samplesOf)}</span>
              </UnstyledButton>
            ))}
          </Stack>
        </Panel>
        {hasObjects && (
          <Panel title="Overlays">
            <Group gap={24}>
              <Switch label="Boxes" checked={boxes} onChange={(event) => setBoxes(event.currentTarget.checked)} />
              <Switch label="Masks" checked={masks} onChange={(event) => setMasks(event.currentTarget.checked)} />
            </Group>
          </Panel>
        )}
      </Stack>
      <SampleDrawer version={version} samples={samples} index={shown} onIndex={(index) => setUrl({ sample: samples[index]?.id })} />
    </div>
  );
}
