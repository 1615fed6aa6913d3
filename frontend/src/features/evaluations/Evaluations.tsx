import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Listing } from '../../shared/Listing';
import { StateChip } from '../../shared/StateChip';
import { When } from '../../shared/When';
import { type Page, get } from '../../shared/api';
import { score } from '../../shared/format';

interface EvaluationRun {
  id: string;
  benchmarkName: string;
  modelVersion: string;
  state: string;
  done: number;
  total: number;
  scores: { metric: string; value: number; low: number; high: number }[];
  chance?: number | null;
  failure?: string | null;
  createdAt: string;
}

const useEvaluations = () =>
  useQuery({
    queryKey: ['evaluations'],
    queryFn: () => get<Page<EvaluationRun>>('/api/v1/evaluations'),
    refetchInterval: (query) => (query.state.data?.items.some((run) => run.state !== 'FINISHED' && run.state !== 'FAILED') ? 1_000 : 10_000),
  });

function Scores({ run }: { run: EvaluationRun }) {
  if (run.failure) return <Text size="sm" c="red">{run.failure}</Text>;
  if (run.scores.length === 0) return <Text size="sm" c="dimmed">{run.total > 0 ? `${run.done} of ${run.total} samples` : 'waiting'}</Text>;
  return (
    <Stack gap={0}>
      {run.scores.map((one) => (
        <Text key={one.metric} size="sm">
          {one.metric} <span className="number">{score(one.value, one.low, one.high)}</span>
        </Text>
      ))}
    </Stack>
  );
}

export function Evaluations() {
  return (
    <Listing
      title="Evaluations"
      lead="Versions judged by benchmarks; ± is half of the 95 % interval."
      empty="No evaluation yet. Create a benchmark; each new version is judged by it."
      query={useEvaluations()}
      id={(run) => run.id}
      columns={[
        { head: 'Benchmark', cell: (run) => <b>{run.benchmarkName}</b> },
        { head: 'State', cell: (run) => <StateChip state={run.state} /> },
        { head: 'Scores', cell: (run) => <Scores run={run} /> },
        { head: 'Chance', cell: (run) => run.chance?.toFixed(3) ?? '', number: true },
        { head: 'Started', cell: (run) => <When at={run.createdAt} /> },
      ]}
    />
  );
}
