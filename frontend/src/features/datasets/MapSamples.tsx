import { Button, Group, Paper, Skeleton, Stack } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { namedSamplesQuery } from '../../shared/api/datasets';
import type { DatasetVersion } from '../../shared/api/types';
import { ProblemNote } from '../../shared/ui/ProblemNote';
import { rowsOf } from '../../shared/ui/rows';
import { useUrl } from '../../shared/ui/search';
import { SampleDrawer } from './SampleDrawer';
import { Thumb } from './Thumb';
import classes from './datasets.module.css';

/** The images that are chosen on a map. */
export function MapSamples({ version, ids }: { version: DatasetVersion; ids: string[] }) {
  const [url, setUrl] = useUrl();
  const query = useInfiniteQuery(namedSamplesQuery(version.id, ids));
  const samples = rowsOf(query.data);
  const shown = samples.findIndex(({ id }) => id === url.sample);
  return (
    <Stack gap={16}>
      <ProblemNote error={query.error} retry={() => void query.refetch()} />
      <Paper p={16}>
        <div className={classes.gallery}>
          {query.isPending && !query.error && ids.slice(0, 12).map((id) => <Skeleton key={id} style={{ aspectRatio: 1, height: 'auto' }} />)}
          {samples.map((sample) => <Thumb key={sample.id} version={version.id} sample={sample} boxes={false} masks={false} onOpen={() => setUrl({ sample: sample.id })} />)}
        </div>
      </Paper>
      {query.hasNextPage && <Group justify="center"><Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>Show more images</Button></Group>}
      {url.sample && shown < 0 ? <OneSample version={version} id={url.sample} /> : <SampleDrawer version={version} samples={samples} index={shown} onIndex={(index) => setUrl({ sample: samples[index]?.id })} />}
    </Stack>
  );
}

/** An image that was opened on the map itself, whether or not it is among the chosen. */
export function OneSample({ version, id }: { version: DatasetVersion; id: string }) {
  const [, setUrl] = useUrl();
  const samples = rowsOf(useInfiniteQuery(namedSamplesQuery(version.id, [id])).data);
  return <SampleDrawer version={version} samples={samples} index={samples.length - 1} onIndex={() => setUrl({ sample: undefined })} />;
}
