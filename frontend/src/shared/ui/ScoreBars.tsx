import { Stack, Text, Tooltip } from '@mantine/core';
import type { EvaluationRun, Score } from '../api/types';
import { count, score as written } from '../format';
import classes from './ScoreBars.module.css';

const percent = (value: number) => `${100 * Math.min(1, Math.max(0, value))}%`;
const isShare = (score: Score) => score.low >= 0 && score.high <= 1;

/** The line alone: a point in its interval; nothing for figures of another scale. */
export function ScoreTrack({ score, chance }: { score: Score; chance?: number }) {
  if (!isShare(score)) return null;
  return (
    <div className={classes.track}>
      <div className={classes.interval} style={{ left: percent(score.low), width: percent(score.high - score.low) }} />
      <div className={classes.value} style={{ left: percent(score.value) }} />
      {chance !== undefined && <div className={classes.chance} style={{ left: percent(chance) }} />}
    </div>
  );
}

/** A score as a point with its interval on a line from 0 to 1; figures of another scale stand as numbers. */
export function ScoreBar({ score, chance }: { score: Score; chance?: number }) {
  return (
    <div className={classes.score}>
      <Text fz={13} truncate title={score.direction === 'LOWER_IS_BETTER' ? `${score.metric}: less is better` : score.metric}>{score.metric}{score.direction === 'LOWER_IS_BETTER' && <span aria-label="less is better" role="img"> ↓</span>}</Text>
      {isShare(score) ? (
        <Tooltip label={`95 % interval ${score.low.toFixed(3)} to ${score.high.toFixed(3)}, ${count(score.samples)} samples${chance === undefined ? '' : `; chance is ${chance.toFixed(3)}`}`}>
          <div><ScoreTrack score={score} chance={chance} /></div>
        </Tooltip>
      ) : <span />}
      <span className="number">{written(score.value, score.low, score.high)}</span>
    </div>
  );
}

/** The scores of a run; how far it is, or why it failed, while there are none. */
export function ScoreBars({ run, most = Infinity }: { run: EvaluationRun; most?: number }) {
  if (run.failure) return <Text fz={13} c="var(--mantine-color-error)" lineClamp={2}>{run.failure}</Text>;
  if (run.scores.length === 0) return <Text fz={13} c="dimmed">{run.total > 0 ? `${count(run.done)} of ${count(run.total)} samples` : 'waits for the model'}</Text>;
  return (
    <Stack gap={8}>
      {run.scores.slice(0, most).map((score, index) => <ScoreBar key={score.metric} score={score} chance={index === 0 ? run.chance : undefined} />)}
    </Stack>
  );
}
