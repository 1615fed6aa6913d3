import { Group, Progress, Skeleton, Stack, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { isUnderway, scoreForecastsQuery } from '../../shared/api/scoreForecasts';
import type { RegisteredTask, ScoreForecast } from '../../shared/api/types';
import { count, counted } from '../../shared/format';
import { useTeam } from '../../shared/team';
import { DataName } from '../../shared/ui/DataName';
import { Panel } from '../../shared/ui/Panel';
import { ProblemNote } from '../../shared/ui/ProblemNote';
import { Ref } from '../../shared/ui/Ref';
import { ScoreBar } from '../../shared/ui/ScoreBars';
import { VersionName } from '../../shared/ui/VersionName';
import { places } from '../../shared/ui/places';
import { rowsOf } from '../../shared/ui/rows';
import { AskForecast } from './AskForecast';

/** How accurate answers will probably be on images nobody has labelled, beside what labels said later. */
export function Forecasts({ task, served }: { task: RegisteredTask; served?: string }) {
  const { mayEdit } = useTeam();
  const query = useInfiniteQuery(scoreForecastsQuery(task.id));
  const forecasts = rowsOf(query.data);
  return (
    <Panel title="Forecast" lead="How accurate the answers will probably be on images nobody has labelled.">
      <Stack gap={24}>
        <ProblemNote error={query.error} retry={() => void query.refetch()} />
        {query.isPending && <Skeleton height={48} />}
        {query.data && forecasts.length === 0 && <Text fz={13} c="dimmed">None yet. It learns from an evaluation on labelled images how sure right answers are, and counts the answers that are as sure.</Text>}
        {forecasts.map((forecast) => <Forecast key={forecast.id} forecast={forecast} isOld={forecast.revision !== task.revision} />)}
        {forecasts.some(({ figures }) => figures) && (
          <Text fz={13} c="dimmed" maw={720}>A forecast holds where the model errs for the same reasons as on the labelled images, only more or less often. Images that mislead it in a new way, so that it errs and is sure, are counted as right. Label some of them and measure.</Text>
        )}
        {mayEdit && task.state === 'ACTIVE' && <AskForecast task={task} served={served} />}
      </Stack>
    </Panel>
  );
}

function Forecast({ forecast, isOld }: { forecast: ScoreForecast; isOld: boolean }) {
  return (
    <Stack gap={8}>
      <Group gap={8}>
        <Text fz={13} component="span"><DataName id={forecast.datasetVersion} />, split {forecast.split}{isOld && `, revision ${forecast.revision} of the task`}</Text>
        <Text fz={13} component="span" c="dimmed">by</Text>
        <VersionName id={forecast.modelVersion} />
      </Group>
      {forecast.failure && <Text fz={13} c="var(--mantine-color-error)" className="wrap">{forecast.failure}</Text>}
      {isUnderway(forecast) && <Underway forecast={forecast} />}
      {forecast.figures && <Figures forecast={forecast} figures={forecast.figures} />}
    </Stack>
  );
}

function Underway({ forecast }: { forecast: ScoreForecast }) {
  const said = forecast.state === 'FORECASTING' ? 'Drawing the figure' : forecast.total > 0 ? `${count(forecast.done)} of ${counted(forecast.total, 'image')} answered` : 'Waits for its turn';
  return (
    <div>
      <Progress value={forecast.total > 0 ? (100 * forecast.done) / forecast.total : 0} animated={forecast.state === 'FORECASTING'} aria-label="Images answered" />
      <Text fz={13} c="dimmed" mt={8} aria-live="polite">{said}</Text>
    </div>
  );
}

/** Fewer mistakes than these say little of how sure the model is of one. */
const FEW_MISTAKES = 10;

function Figures({ forecast, figures }: { forecast: ScoreForecast; figures: NonNullable<ScoreForecast['figures']> }) {
  const { source, measured } = forecast;
  const mistakes = Math.round((1 - figures.sourceAccuracy) * figures.sourceImages);
  return (
    <>
      <ScoreBar score={{ metric: 'forecast accuracy', value: figures.accuracy, low: figures.low, high: figures.high, samples: figures.images }} />
      {measured && <ScoreBar score={{ ...measured.accuracy, metric: 'measured accuracy' }} />}
      <Text fz={13} c="dimmed">
        From {counted(figures.images, 'image')} without labels; threshold learnt on <Ref to={places.evaluation(source.evaluation)}>{source.benchmarkName}</Ref>
        {source.sameTask ? '' : `, another task with ${Math.round(100 * source.labelOverlap)} % of the names in common (a hint rather than a figure)`}, where {figures.sourceAccuracy.toFixed(3)} of {counted(figures.sourceImages, 'answer')} {figures.sourceImages === 1 ? 'was' : 'were'} right.
        {mistakes < FEW_MISTAKES && ` It learnt from ${mistakes === 0 ? 'no mistake at all' : counted(mistakes, 'mistake')}, so that it can be far off where images differ: an evaluation with more mistakes teaches more.`}
        {measured && <> Measured by <Ref to={places.evaluation(measured.evaluation)}>{measured.benchmarkName}</Ref>.</>}
      </Text>
    </>
  );
}
