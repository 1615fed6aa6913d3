import { Button, Group, SegmentedControl, SimpleGrid, Stack, Text } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { type SampleChoice, notedSamplesQuery } from '../../shared/api/evaluations';
import type { EvaluationRun, SampleFigure } from '../../shared/api/types';
import { figure } from '../../shared/format';
import { Empty } from '../../shared/ui/Empty';
import { Loaded } from '../../shared/ui/Loaded';
import { Panel } from '../../shared/ui/Panel';
import { rowsOf } from '../../shared/ui/rows';
import { useUrl } from '../../shared/ui/search';
import { AnsweredImage } from './AnsweredImage';
import { AnswerDrawer } from './AnswerDrawer';
import classes from './evaluations.module.css';

const ORDERS = [{ value: 'WORST', label: 'Answered worst' }, { value: 'UNSUREST', label: 'Least sure' }];

/** The samples worth a look, each with its answer and the truth drawn over it. */
export function NotedSamples({ run }: { run: EvaluationRun }) {
  const [url, setUrl] = useUrl();
  const choice: SampleChoice = { order: url.order === 'UNSUREST' ? 'UNSUREST' : 'WORST', ...(url.truth ? { truth: url.truth } : {}), ...(url.said ? { said: url.said } : {}) };
  const query = useInfiniteQuery(notedSamplesQuery(run.id, choice));
  const samples = rowsOf(query.data);
  const open = samples.findIndex(({ sample }) => sample === url.sample);
  return (
    <Stack gap={16}>
      <Group gap={12}>
        <SegmentedControl aria-label="Order" data={ORDERS} value={choice.order} onChange={(order) => setUrl({ order: order === 'WORST' ? undefined : order, sample: undefined })} />
        {(choice.truth ?? choice.said) !== undefined && (
          <Button variant="light" rightSection={<IconX size={14} stroke={1.5} />} onClick={() => setUrl({ truth: undefined, said: undefined })}>
            {choice.truth ?? 'any'} taken for {choice.said ?? 'any'}
          </Button>
        )}
      </Group>
      <Loaded query={query}>
        {() =>
          samples.length === 0 ? (
            <Panel><Empty picture="images" title="No such sample" lead={choice.order === 'UNSUREST' ? 'Answers of this kind tell nothing of how sure they are, or none of the noted samples matches.' : 'None of the samples answered worst matches.'} /></Panel>
          ) : (
            <>
              <SimpleGrid cols={{ base: 2, sm: 3, md: 4, lg: 6 }} spacing={12}>
                {samples.map((sample) => <Tile key={sample.sample} sample={sample} onOpen={() => setUrl({ sample: sample.sample })} />)}
              </SimpleGrid>
              {query.hasNextPage && <Group justify="center"><Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>Show more</Button></Group>}
            </>
          )
        }
      </Loaded>
      <AnswerDrawer samples={samples} index={open} onIndex={(index) => setUrl({ sample: samples[index]?.sample })} />
    </Stack>
  );
}

function Tile({ sample, onOpen }: { sample: SampleFigure; onOpen: () => void }) {
  return (
    <button type="button" className={classes.tile} onClick={onOpen} title={sample.sample}>
      <AnsweredImage sample={sample} />
      <span className={classes.caption}>
        <Text fz={13} truncate title={sample.metric}><span className="number">{figure(sample.value)}</span> {sample.metric}</Text>
        {sample.said !== undefined && <Text fz={13} c="dimmed" lineClamp={2}>said {sample.said}{sample.truth !== undefined && `, is ${sample.truth}`}</Text>}
      </span>
    </button>
  );
}
