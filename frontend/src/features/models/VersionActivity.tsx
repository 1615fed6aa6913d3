import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { evaluationsQuery } from '../../shared/api/evaluations';
import { lineageQuery } from '../../shared/api/models';
import type { ModelVersion } from '../../shared/api/types';
import { count } from '../../shared/format';
import { Activity } from '../../shared/ui/Activity';
import { Ref } from '../../shared/ui/Ref';
import { places } from '../../shared/ui/places';
import { rowsOf } from '../../shared/ui/rows';
import { runActs } from '../../shared/ui/runActs';

/** What judged a version and which aliases came to point at it. */
export function VersionActivity({ version }: { version: ModelVersion }) {
  const runs = useInfiniteQuery(evaluationsQuery(version.team, { modelVersion: version.id }));
  const lineage = useQuery(lineageQuery(version.id));
  const moved = (lineage.data?.aliases ?? []).map(({ alias, actor, reason, at }) => ({ id: `${alias} ${at}`, at, words: `${alias} moved here by ${actor}: ${reason}` }));
  const judged = runActs(rowsOf(runs.data), (run) => <Ref to={places.benchmark(run.benchmark)}>{run.benchmarkName}</Ref>);
  const by = version.provenance.imported?.by;
  const begun = { id: 'begun', at: version.createdAt, words: by ? `Imported by ${by}` : `Created at step ${count(version.step)}` };
  return <Activity acts={[...moved, ...judged]} begun={begun} pending={[runs, lineage].some(({ isPending, error }) => isPending && !error)} error={runs.error ?? lineage.error} />;
}
