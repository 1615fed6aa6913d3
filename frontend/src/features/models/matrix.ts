import type { Leaderboard, Model, Score } from '../../shared/api/types';

/** What a version scored on a benchmark, by the figure that ranks there. */
export interface Cell {
  score: Score;
  /** Undefined while the tests that decide it are being made. */
  rank?: number;
  isTiedWithFirst: boolean;
  /** Beside what the champion scored there; undefined for the champion itself and where it was not judged. */
  toChampion?: number;
}

export interface Matrix {
  benchmarks: { id: string; name: string; metric: string }[];
  rows: { version: string; number: number; cells: (Cell | undefined)[] }[];
  champion?: number;
}

/** Versions against benchmarks, the newest version first; versions that are gone have no number and are left out. */
export function matrixOf(model: Pick<Model, 'aliases'>, boards: Leaderboard[]): Matrix {
  const champion = model.aliases.find(({ name }) => name === 'champion')?.number;
  const judged = boards.filter(({ rows }) => rows.length > 0);
  const columns = judged.map((board) => {
    const ranking = (row: Leaderboard['rows'][number]) => row.scores.find(({ metric }) => metric === board.metric) ?? row.scores[0];
    const theirs = board.rows.filter(({ number }) => number !== undefined && number === champion).map(ranking)[0];
    const cells = new Map(
      board.rows.flatMap((row): [string, Cell][] => {
        const score = ranking(row);
        if (!score) return [];
        return [[row.modelVersion, { score, rank: row.rank, isTiedWithFirst: row.tiedWithFirst, ...(theirs && row.number !== champion ? { toChampion: score.value - theirs.value } : {}) }]];
      }),
    );
    return { id: board.benchmark, name: board.benchmarkName, metric: board.metric ?? '', cells };
  });
  const numbers = new Map(judged.flatMap(({ rows }) => rows.flatMap(({ modelVersion, number }): [string, number][] => (number === undefined ? [] : [[modelVersion, number]]))));
  return {
    benchmarks: columns.map(({ id, name, metric }) => ({ id, name, metric })),
    champion,
    rows: [...numbers].sort(([, one], [, other]) => other - one).map(([version, number]) => ({ version, number, cells: columns.map(({ cells }) => cells.get(version)) })),
  };
}
