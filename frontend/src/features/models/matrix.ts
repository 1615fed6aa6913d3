import type { Model, ModelVersion, Score } from '../../shared/api/types';

/** What a version scored on a benchmark, by the benchmark's first figure. */
export interface Cell {
  score: Score;
  evaluation: string;
  isBest: boolean;
  /** Beside what the champion scored there; undefined for the champion itself and where it has no such score. */
  toChampion?: number;
}

export interface Matrix {
  benchmarks: { id: string; name: string; metric: string }[];
  rows: { version: ModelVersion; cells: (Cell | undefined)[] }[];
  champion?: number;
}

const better = (one: Score, other: Score) => (one.direction === 'LOWER_IS_BETTER' ? one.value < other.value : one.value > other.value);

/** Versions against benchmarks, those without any score left out. */
export function matrixOf(model: Pick<Model, 'aliases'>, versions: ModelVersion[]): Matrix {
  const benchmarks = [...new Map(versions.flatMap(({ scores }) => scores).reverse().map(({ benchmark, benchmarkName }) => [benchmark, benchmarkName]))].map(([id, name]) => ({ id, name }));
  const first = (version: ModelVersion | undefined, benchmark: string) => version?.scores.find((one) => one.benchmark === benchmark);
  const champion = versions.find(({ id }) => model.aliases.some((alias) => alias.name === 'champion' && alias.version === id));
  const judged = versions.filter(({ scores }) => scores.length > 0);
  const columns = benchmarks.map(({ id, name }) => {
    const scores = judged.map((version) => first(version, id)).flatMap((one) => one ?? []);
    const best = scores.reduce((found, one) => (better(one.score, found.score) ? one : found), scores[0]!);
    return { id, name, metric: best.score.metric, best, theirs: first(champion, id)?.score };
  });
  return {
    benchmarks: columns.map(({ id, name, metric }) => ({ id, name, metric })),
    champion: champion?.number,
    rows: judged.map((version) => ({
      version,
      cells: columns.map(({ id, best, theirs }) => {
        const own = first(version, id);
        return own && { score: own.score, evaluation: own.evaluation, isBest: judged.length > 1 && own.score.value === best.score.value, ...(theirs && version !== champion ? { toChampion: own.score.value - theirs.value } : {}) };
      }),
    })),
  };
}
