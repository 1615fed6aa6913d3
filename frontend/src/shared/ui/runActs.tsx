import type { ReactNode } from 'react';
import type { EvaluationRun } from '../api/types';
import { score } from '../format';
import type { Act } from './Activity';
import { Ref } from './Ref';
import { places } from './places';

/** What a run came to: its leading score, or why there is none. */
export const outcome = ({ failure, scores: [leading] }: EvaluationRun) =>
  failure !== undefined ? `failed: ${failure}` : leading ? `${leading.metric} ${score(leading.value, leading.low, leading.high)}` : 'finished';

/** Runs that ended, as things that happened to what they have in common; `judged` names the other side of each. */
export const runActs = (runs: EvaluationRun[], judged: (run: EvaluationRun) => ReactNode): Act[] =>
  runs.flatMap((run) => (run.finishedAt ? [{ id: run.id, at: run.finishedAt, words: <>{judged(run)}: <Ref to={places.evaluation(run.id)}>{outcome(run)}</Ref></> }] : []));
