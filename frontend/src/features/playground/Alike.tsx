import { Group, Skeleton, Text, Tooltip } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { sampleThumbnail } from '../../shared/api/datasets';
import { searched, teamIndexesQuery } from '../../shared/api/imageIndexes';
import type { ImageIndex } from '../../shared/api/types';
import { DataName } from '../../shared/ui/DataName';
import { Panel } from '../../shared/ui/Panel';
import { ProblemNote } from '../../shared/ui/ProblemNote';
import classes from './Playground.module.css';
import { base64 } from './base64';

const SHOWN = 12;

interface Props {
  team: string;
  image: File;
  /** What tells this image from others. */
  source: string;
  /** 'version/path' where it is a sample of a data set. */
  asked?: string;
  /** The version that answers. */
  version?: string;
  onSample: (sample: string) => void;
}

/** The images of the team's data that are nearest to the one asked about, where the data has been made searchable. */
export function Alike({ team, image, source, asked, version, onSample }: Props) {
  const indexes = useQuery(teamIndexesQuery(team));
  // By no other version than the one that answers: its weights would have to be loaded for every image.
  const index = indexes.data?.find(({ state, modelVersion }) => state === 'FINISHED' && modelVersion === version);
  if (indexes.error) return <ProblemNote error={indexes.error} retry={() => void indexes.refetch()} />;
  return index ? <Nearest index={index} image={image} source={source} asked={asked} onSample={onSample} /> : null;
}

function Nearest({ index, image, source, asked, onSample }: Omit<Props, 'team' | 'version'> & { index: ImageIndex }) {
  // A sample of the same data is asked by name: then it is not among its own hits.
  const own = `${index.datasetVersion}/`;
  const search = useQuery({
    queryKey: ['image-index', index.id, 'alike', source],
    queryFn: async () => searched(index.id, { ...(asked?.startsWith(own) ? { sample: asked.slice(own.length) } : { image: await base64(image) }), limit: SHOWN }),
    staleTime: Infinity,
    placeholderData: keepPreviousData,
  });
  return (
    <Panel title="Nearest images">
      <Text fz={13} c="dimmed" mb={12}>In <DataName id={index.datasetVersion} />, as {index.model} version {index.modelNumber} sees them, each with its cosine</Text>
      <ProblemNote error={search.error} retry={() => void search.refetch()} />
      {search.isPending && <Group gap={8} role="status" aria-busy aria-label="Looking for images">{Array.from({ length: SHOWN }, (_, place) => <Skeleton key={place} width={88} height={108} />)}</Group>}
      {search.data && !search.error && (
        <ol className={classes.alike} aria-label="Nearest images" style={{ opacity: search.isPlaceholderData ? 0.5 : 1 }}>
          {search.data.hits.map(({ sample, cosine }) => (
            <li key={sample}>
              <Tooltip label={sample}>
                <button type="button" aria-label={`Ask about ${sample}`} onClick={() => onSample(`${index.datasetVersion}/${sample}`)}>
                  <img src={sampleThumbnail(index.datasetVersion, sample)} alt="" loading="lazy" />
                </button>
              </Tooltip>
              <Text fz={12} c="dimmed" className="number">{cosine.toFixed(3)}</Text>
            </li>
          ))}
        </ol>
      )}
    </Panel>
  );
}
