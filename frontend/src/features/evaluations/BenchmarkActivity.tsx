import { useInfiniteQuery } from '@tanstack/react-query';
import { evaluationsQuery } from '../../shared/api/evaluations';
import type { Benchmark } from '../../shared/api/types';
import { Activity } from '../../shared/ui/Activity';
import { VersionName } from '../../shared/ui/VersionName';
import { rowsOf } from '../../shared/ui/rows';
import { runActs } from '../../shared/ui/runActs';

/** What a benchmark has judged lately. */
export function BenchmarkActivity({ benchmark }: { benchmark: Benchmark }) {
  const runs = useInfiniteQuery(evaluationsQuery(benchmark.team, { benchmark: benchmark.id }));
  const begun = { id: 'begun', at: benchmark.createdAt, words: `Created by ${benchmark.createdBy}` };
  return <Activity acts={runActs(rowsOf(runs.data), ({ modelVersion }) => <VersionName id={modelVersion} />)} begun={begun} pending={runs.isPending && !runs.error} error={runs.error} />;
}
