import { Button, Group, Paper, Skeleton, Stack, Switch, Text } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { namedSamplesQuery, sampleThumbnail } from '../../shared/api/datasets';
import { searchQuery } from '../../shared/api/imageIndexes';
import type { DatasetVersion, ImageIndex, ImageSearch, ImageSearchResult } from '../../shared/api/types';
import { counted } from '../../shared/format';
import { ProblemNote } from '../../shared/ui/ProblemNote';
import { rowsOf } from '../../shared/ui/rows';
import { useUrl } from '../../shared/ui/search';
import { FindCode } from './FindCode';
import { OneSample } from './MapSamples';
import { SampleDrawer } from './SampleDrawer';
import { Thumb } from './Thumb';
import classes from './datasets.module.css';

/** What is nearest to what was asked, best first. */
export function Found({ version, index, asked }: { version: DatasetVersion; index: ImageIndex; asked: ImageSearch }) {
  const search = useQuery(searchQuery(index.id, asked));
  return (
    <Stack gap={16}>
      <ProblemNote error={search.error} retry={() => void search.refetch()} />
      {search.data && !search.error && <Hits version={version} index={index} asked={asked} result={search.data} isOld={search.isPlaceholderData} />}
      {search.isPending && <Skeleton height={240} role="status" aria-busy aria-label="Looking for images" />}
    </Stack>
  );
}

function Hits({ version, index, asked, result, isOld }: { version: DatasetVersion; index: ImageIndex; asked: ImageSearch; result: ImageSearchResult; isOld: boolean }) {
  const [url, setUrl] = useUrl();
  const [boxes, setBoxes] = useState(false);
  const [masks, setMasks] = useState(false);
  const ids = useMemo(() => result.hits.map(({ sample }) => sample), [result]);
  const query = useInfiniteQuery({ ...namedSamplesQuery(version.id, ids), enabled: ids.length > 0 });
  // The service gives samples in the order of the manifest.
  const known = new Map(rowsOf(query.data).map((sample) => [sample.id, sample]));
  const shown = result.hits.flatMap(({ sample: id, cosine }) => (known.has(id) ? [{ sample: known.get(id)!, cosine }] : []));
  const samples = shown.map(({ sample }) => sample);
  const opened = samples.findIndex(({ id }) => id === url.sample);
  const objects = samples.flatMap(({ annotations }) => annotations?.objects ?? []);
  return (
    <>
      <Group justify="space-between" mih={36}>
        <Group gap={12} wrap="nowrap">
          {asked.sample && <img src={sampleThumbnail(version.id, asked.sample)} alt="" width={48} height={48} className={classes.asked} />}
          <Text fz={14} aria-live="polite">
            {asked.sample ? `Like ${asked.sample}: ` : `“${asked.text}”: `}the nearest of {counted(result.searched, 'image')}, as {result.by.model} version {result.by.number} sees them, each with its cosine
          </Text>
        </Group>
        <Group gap={24}>
          {objects.length > 0 && <Switch label="Boxes" checked={boxes} onChange={(event) => setBoxes(event.currentTarget.checked)} />}
          {objects.some(({ mask }) => mask) && <Switch label="Masks" checked={masks} onChange={(event) => setMasks(event.currentTarget.checked)} />}
          <FindCode index={index} asked={asked} />
        </Group>
      </Group>
      <ProblemNote error={query.error} retry={() => void query.refetch()} />
      <Paper p={16} style={{ opacity: isOld ? 0.5 : 1 }}>
        <ol className={`${classes.gallery} ${classes.found}`} aria-label="Images found">
          {query.isLoading && ids.slice(0, 12).map((id) => <li key={id}><Skeleton style={{ aspectRatio: 1, height: 'auto' }} /></li>)}
          {shown.map(({ sample, cosine }) => (
            <li key={sample.id}>
              <Thumb version={version.id} sample={sample} boxes={boxes} masks={masks} onOpen={() => setUrl({ sample: sample.id })} />
              <Text fz={12} c="dimmed" className="number">{cosine.toFixed(3)}</Text>
            </li>
          ))}
        </ol>
        {ids.length === 0 && <Text c="dimmed" ta="center" py={32}>There is no other image to find.</Text>}
      </Paper>
      {query.hasNextPage && <Group justify="center"><Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>Show more images</Button></Group>}
      {url.sample && opened < 0 ? <OneSample version={version} id={url.sample} /> : <SampleDrawer version={version} samples={samples} index={opened} onIndex={(at) => setUrl({ sample: samples[at]?.id })} />}
    </>
  );
}
