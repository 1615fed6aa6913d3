import { Badge, Group, Stack, Text } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { benchmarksQuery, leaderboardQuery } from '../../shared/api/evaluations';
import { activationQuery } from '../../shared/api/serving';
import type { Benchmark, RegisteredTask } from '../../shared/api/types';
import { rankWords } from '../../shared/format';
import { ButtonTo } from '../../shared/ui/ButtonTo';
import { Empty } from '../../shared/ui/Empty';
import { Loaded } from '../../shared/ui/Loaded';
import { Panel } from '../../shared/ui/Panel';
import { ProblemNote } from '../../shared/ui/ProblemNote';
import { Ref } from '../../shared/ui/Ref';
import { ScoreBar } from '../../shared/ui/ScoreBars';
import { VersionName } from '../../shared/ui/VersionName';
import { places } from '../../shared/ui/places';
import { rowsOf } from '../../shared/ui/rows';
import { Forecasts } from './Forecasts';

const SHOWN = 3;

/** How well the task is answered, by each benchmark that asks it, and how well it will probably be where nobody has labelled anything. */
export function Scores({ task }: { task: RegisteredTask }) {
  const benchmarks = useInfiniteQuery(benchmarksQuery(task.team, { task: task.id }));
  const served = useQuery({ ...activationQuery(task.id), retry: false }).data?.version;
  const own = rowsOf(benchmarks.data);
  return (
    <Stack gap={24}>
      <ProblemNote error={benchmarks.error} retry={() => void benchmarks.refetch()} />
      {benchmarks.data && own.length === 0 && (
        <Panel><Empty picture="scores" title="Not measured yet" lead="A benchmark asks this task about the samples of a split and scores what is answered." action={<ButtonTo to={places.newBenchmark}>Create benchmark</ButtonTo>} /></Panel>
      )}
      {own.map((benchmark) => <Measured key={benchmark.id} benchmark={benchmark} served={served} isOld={benchmark.revision !== task.revision} />)}
      {!benchmarks.isPending && task.task.kind === 'image-classification' && <Forecasts task={task} served={served} />}
    </Stack>
  );
}

function Measured({ benchmark, served, isOld }: { benchmark: Benchmark; served?: string; isOld: boolean }) {
  const board = useQuery(leaderboardQuery(benchmark.id));
  return (
    <Panel title={benchmark.name} lead={`split ${benchmark.split}${isOld ? `, revision ${benchmark.revision} of the task` : ''}`} action={<Ref to={places.benchmark(benchmark.id)}>Leaderboard</Ref>}>
      <Loaded query={board} height={72}>
        {({ rows, metric }) => {
          const shown = rows.filter((row, index) => index < SHOWN || row.modelVersion === served);
          if (shown.length === 0) return <Text fz={13} c="dimmed">No version is judged by it yet.</Text>;
          return (
            <Stack gap={12}>
              {shown.map((row) => {
                const main = row.scores.find((score) => score.metric === metric) ?? row.scores[0];
                return (
                  <div key={row.evaluation}>
                    <Group gap={8}><Text fz={13} className="number" c="dimmed">{row.rank ?? rankWords(row.rank)}</Text><VersionName id={row.modelVersion} />{row.modelVersion === served && <Badge size="sm" variant="light">answers now</Badge>}</Group>
                    {main && <ScoreBar score={main} chance={row.chance} />}
                  </div>
                );
              })}
            </Stack>
          );
        }}
      </Loaded>
    </Panel>
  );
}
