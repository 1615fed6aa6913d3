import { Button, Group, SegmentedControl, SimpleGrid, Stack, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { comparedSamplesQuery } from '../../shared/api/evaluations';
import type { ComparedSample, Comparison, SampleFigure } from '../../shared/api/types';
import { figure } from '../../shared/format';
import { Empty } from '../../shared/ui/Empty';
import { Loaded } from '../../shared/ui/Loaded';
import { rowsOf } from '../../shared/ui/rows';
import { useUrl } from '../../shared/ui/search';
import { Answer } from './AnswerDrawer';
import { AnsweredImage } from './AnsweredImage';
import { SampleDrawer } from './SampleDrawer';
import classes from './evaluations.module.css';

const SIDES = [{ value: '', label: 'All' }, { value: 'LEFT', label: 'Left better' }, { value: 'RIGHT', label: 'Right better' }];

interface Props {
  comparison: Comparison;
  /** The versions by name. */
  left: ReactNode;
  right: ReactNode;
}

/** The samples on which two versions differ most: both answers side by side, the truth over each. */
export function ComparedSamples({ comparison, left, right }: Props) {
  const [url, setUrl] = useUrl();
  const better = url.better === 'LEFT' || url.better === 'RIGHT' ? url.better : undefined;
  const query = useInfiniteQuery(comparedSamplesQuery(comparison.left, comparison.right, better));
  const samples = rowsOf(query.data);
  const open = samples.findIndex(({ sample }) => sample === url.sample);
  const shown = samples[open];
  return (
    <Stack gap={16}>
      <Group gap={12} justify="space-between">
        <Text fw={550}>Where they differ most</Text>
        <SegmentedControl aria-label="Which side answered better" data={SIDES} value={better ?? ''} onChange={(side) => setUrl({ better: side === '' ? undefined : side, sample: undefined })} />
      </Group>
      <Loaded query={query}>
        {() =>
          samples.length === 0 ? (
            <Empty picture="images" title="No such sample" lead={better ? 'This side answered no sample better than the other.' : 'Both answered every sample equally well.'} />
          ) : (
            <>
              <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }} spacing={12}>
                {samples.map((sample) => <Tile key={sample.sample} sample={sample} onOpen={() => setUrl({ sample: sample.sample })} />)}
              </SimpleGrid>
              {query.hasNextPage && <Group justify="center"><Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>Show more</Button></Group>}
            </>
          )
        }
      </Loaded>
      <SampleDrawer count={samples.length} index={open} onIndex={(index) => setUrl({ sample: samples[index]?.sample })} width={1040}>
        {shown && (
          <SimpleGrid key={shown.sample} cols={{ base: 1, sm: 2 }} spacing={24} verticalSpacing={32}>
            <section aria-label="Left"><Text mb={8}>Left: {left}</Text><Answer sample={shown.left} height={300} /></section>
            <section aria-label="Right"><Text mb={8}>Right: {right}</Text><Answer sample={shown.right} height={300} /></section>
          </SimpleGrid>
        )}
      </SampleDrawer>
    </Stack>
  );
}

function Tile({ sample, onOpen }: { sample: ComparedSample; onOpen: () => void }) {
  return (
    <button type="button" className={classes.tile} onClick={onOpen} title={sample.sample}>
      <span className={classes.pair}>
        <Half side="left" sample={sample.left} better={sample.better === 'LEFT'} />
        <Half side="right" sample={sample.right} better={sample.better === 'RIGHT'} />
      </span>
      <span className={classes.caption}>
        <Text span display="block" fz={13} truncate title={sample.left.metric}>{sample.left.metric}</Text>
        {sample.left.truth !== undefined && <Text span display="block" fz={13} c="dimmed" lineClamp={2}>is {sample.left.truth}</Text>}
      </span>
    </button>
  );
}

function Half({ side, sample, better }: { side: string; sample: SampleFigure; better: boolean }) {
  return (
    <span>
      <AnsweredImage sample={sample} />
      <span className={classes.half}>
        <Text span display="block" fz={13} fw={better ? 650 : 400}>{side} <span className="number">{figure(sample.value)}</span></Text>
        {sample.said !== undefined && <Text span display="block" fz={13} c="dimmed" lineClamp={2}>said {sample.said}</Text>}
      </span>
    </span>
  );
}
