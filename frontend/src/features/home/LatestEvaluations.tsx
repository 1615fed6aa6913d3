import { Group, Skeleton, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { evaluationsQuery } from '../../shared/api/evaluations';
import { Panel } from '../../shared/ui/Panel';
import { ProblemNote } from '../../shared/ui/ProblemNote';
import { Ref } from '../../shared/ui/Ref';
import { ScoreBars } from '../../shared/ui/ScoreBars';
import { VersionName } from '../../shared/ui/VersionName';
import { StateChip } from '../../shared/ui/StateChip';
import { When } from '../../shared/ui/When';
import { places } from '../../shared/ui/places';
import { rowsOf } from '../../shared/ui/rows';
import classes from './Home.module.css';

const LATEST = 5;

export function LatestEvaluations({ team }: { team: string }) {
  const runs = useInfiniteQuery(evaluationsQuery(team));
  const rows = rowsOf(runs.data).slice(0, LATEST);
  return (
    <Panel title="Latest evaluations" action={<Ref to={places.evaluations}>All evaluations</Ref>}>
      <ProblemNote error={runs.error} retry={() => void runs.refetch()} />
      {runs.isPending && !runs.error && <Skeleton height={72} />}
      {runs.data && rows.length === 0 && <Text c="dimmed">Nothing is evaluated yet. <Ref to={places.newBenchmark}>Create a benchmark</Ref></Text>}
      <ul className={classes.list}>
        {rows.map((run) => (
          <li key={run.id}>
            <div className={classes.line}>
              <Group gap={12}><Ref to={places.evaluation(run.id)} strong>{run.benchmarkName}</Ref><VersionName id={run.modelVersion} />{run.state !== 'FINISHED' && <StateChip state={run.state} />}</Group>
              <Text fz={13} c="dimmed"><When at={run.finishedAt ?? run.createdAt} /></Text>
            </div>
            <ScoreBars run={run} most={1} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}
