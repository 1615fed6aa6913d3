import { Skeleton, Text, Tooltip } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { datasetsQuery, sampleThumbnail, samplesQuery, versionsQuery } from '../../shared/api/datasets';
import { Ref } from '../../shared/ui/Ref';
import { places } from '../../shared/ui/places';
import { rowsOf } from '../../shared/ui/rows';
import classes from './Playground.module.css';

const SHOWN = 8;

/** Images of the team's newest data set, to ask about without looking for a file. */
export function Samples({ team, onSample }: { team: string; onSample: (sample: string) => void }) {
  const datasets = useInfiniteQuery(datasetsQuery(team));
  const dataset = rowsOf(datasets.data)[0];
  const versions = useQuery({ ...versionsQuery(dataset?.id ?? ''), enabled: dataset !== undefined });
  const version = versions.data?.items.find(({ state }) => state === 'READY');
  const split = version && ('test' in version.splits ? 'test' : Object.keys(version.splits)[0]);
  const samples = useInfiniteQuery({ ...samplesQuery(version?.id ?? '', split ? { split: [split] } : {}, SHOWN), enabled: version !== undefined });
  if (datasets.isLoading || versions.isLoading || samples.isLoading) return <Strip />;
  if (!version || !dataset) return null;
  return (
    <div>
      <Text fz={13} c="dimmed" mb={8}>From {dataset.name}, split {split}. <Ref to={places.datasetVersion(dataset.id, version.number)} search={{ tab: 'find' }}>Find images by words</Ref></Text>
      <div className={classes.strip}>
        {rowsOf(samples.data).slice(0, SHOWN).map((sample) => (
          <Tooltip key={sample.id} label={sample.annotations?.captions?.[0] ?? sample.id}>
            <button type="button" className={classes.thumb} aria-label={`Ask about ${sample.annotations?.captions?.[0] ?? sample.id}`} onClick={() => onSample(`${version.id}/${sample.id}`)}>
              <img src={sampleThumbnail(version.id, sample.id)} alt="" width={64} height={64} loading="lazy" />
            </button>
          </Tooltip>
        ))}
      </div>
    </div>
  );
}

/** The place of the samples while they are asked for. */
function Strip() {
  return (
    <div role="status" aria-busy aria-label="Loading samples">
      <Skeleton height={18} width={200} mb={8} />
      <div className={classes.strip}>{Array.from({ length: SHOWN }, (_, index) => <Skeleton key={index} width={64} height={64} />)}</div>
    </div>
  );
}
