import { Badge, Box, Button, Group, Stack, Table, Text } from '@mantine/core';
import { IconArrowLeft, IconArrowRight, IconArrowsLeftRight, IconEqual } from '@tabler/icons-react';
import { useQueries, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { comparisonQuery, evaluationQuery, versionComparisonQuery } from '../../shared/api/evaluations';
import { versionByIdQuery } from '../../shared/api/models';
import type { Comparison } from '../../shared/api/types';
import { count } from '../../shared/format';
import { comparisonExport } from '../../shared/api/exports';
import { ButtonTo } from '../../shared/ui/ButtonTo';
import { Export } from '../../shared/ui/Export';
import { Facts } from '../../shared/ui/Facts';
import { LineSkeletons } from '../../shared/ui/LineSkeletons';
import { Loaded } from '../../shared/ui/Loaded';
import { PageHead } from '../../shared/ui/PageHead';
import { Panel } from '../../shared/ui/Panel';
import { Ref } from '../../shared/ui/Ref';
import { places } from '../../shared/ui/places';
import { useUrl } from '../../shared/ui/search';
import { VersionName } from '../../shared/ui/VersionName';
import { ComparedSamples } from './ComparedSamples';
import { NonInferiority } from './NonInferiority';

const VERDICTS = {
  LEFT_IS_BETTER: { words: 'left is better', color: 'green', Icon: IconArrowLeft },
  RIGHT_IS_BETTER: { words: 'right is better', color: 'green', Icon: IconArrowRight },
  NO_DIFFERENCE_SHOWN: { words: 'no difference shown', color: 'gray', Icon: IconEqual },
  MIXED: { words: 'better here, worse there', color: 'yellow', Icon: IconArrowsLeftRight },
} as const;

/** Two evaluations, or two versions on everything that judged both. */
export function ComparisonPage() {
  const [{ left, right, leftVersion, rightVersion }] = useUrl();
  return (
    <div className="page">
      <PageHead title="Comparison" above={[{ label: 'Evaluations', to: places.evaluations }]} lead="Sample by sample, on the same data: differences with their 95 % interval and a verdict." />
      {leftVersion && rightVersion ? (
        <OfVersions left={leftVersion} right={rightVersion} />
      ) : left && right ? (
        <OfEvaluations left={left} right={right} />
      ) : (
        <Text c="dimmed">Choose two rows of a leaderboard, or two versions of a model, to compare them.</Text>
      )}
    </div>
  );
}

function OfEvaluations({ left, right }: { left: string; right: string }) {
  return <Loaded query={useQuery(comparisonQuery(left, right))}>{(found) => <Differences title="Verdicts" comparison={found} alone action={<OnAll comparison={found} />} />}</Loaded>;
}

/** From one benchmark to everything that judged both, where there is an overall verdict and a table to take along. */
function OnAll({ comparison }: { comparison: Comparison }) {
  const left = useQuery(evaluationQuery(comparison.left)).data?.modelVersion;
  const right = useQuery(evaluationQuery(comparison.right)).data?.modelVersion;
  return left && right && left !== right ? <ButtonTo to={places.comparison} search={{ leftVersion: left, rightVersion: right }} variant="default">Compare on all benchmarks</ButtonTo> : null;
}

function OfVersions({ left, right }: { left: string; right: string }) {
  const comparison = useQuery(versionComparisonQuery(left, right));
  const names = useQueries({ queries: [left, right].map((id) => ({ ...versionByIdQuery(id), retry: false })) });
  // A name takes more lines than an id on a narrow window, and all below would be pushed down by it.
  if (names.some(({ isFetched }) => !isFetched)) return <LineSkeletons lines={6} height={56} label="Loading the comparison" />;
  return (
    <Loaded query={comparison}>
      {(found) => (
        <Stack gap={24}>
          <Panel title="Together" lead={`Over all figures at once; a verdict is wrong by chance in at most ${Math.round(100 * found.level)} % of such comparisons.`} action={found.benchmarks.length > 0 && <Export of={comparisonExport(left, right)} name="comparison" />}>
            <Group gap={12}>
              <VersionName id={left} />
              <Verdict verdict={found.verdict} />
              <VersionName id={right} />
            </Group>
          </Panel>
          {found.benchmarks.length > 0 && <NonInferiority key={`${left} ${right}`} comparison={found} />}
          {found.benchmarks.map((comparison) => <Differences key={comparison.benchmark} title={comparison.benchmarkName} comparison={comparison} alone={found.benchmarks.length === 1} />)}
          {found.benchmarks.length === 0 && <Text c="dimmed">No benchmark has judged both versions.</Text>}
          {found.omitted.length > 0 && (
            <Panel title="Not compared">
              <Facts facts={found.omitted.map(({ benchmark, benchmarkName, reason }) => [<Ref key={benchmark} to={places.benchmark(benchmark)}>{benchmarkName}</Ref>, reason])} />
            </Panel>
          )}
        </Stack>
      )}
    </Loaded>
  );
}

function Verdict({ verdict }: { verdict: keyof typeof VERDICTS }) {
  const { words, color, Icon } = VERDICTS[verdict];
  return <Badge variant="light" color={color} leftSection={<Icon size={14} stroke={1.5} aria-hidden />}>{words}</Badge>;
}

function Side({ evaluation }: { evaluation: string }) {
  const run = useQuery(evaluationQuery(evaluation)).data;
  return run ? <VersionName id={run.modelVersion} /> : null;
}

/** The figures of one benchmark and, where there is one alone or it was asked for, the samples behind them. */
function Differences({ title, comparison, alone, action }: { title: string; comparison: Comparison; alone: boolean; action?: ReactNode }) {
  const [url, setUrl] = useUrl();
  const open = alone || url.samples === comparison.benchmark;
  const number = (value: number) => value.toFixed(3);
  return (
    <Panel title={title} lead={`${count(comparison.samples)} samples answered by both.`} action={action}>
      <Table.ScrollContainer minWidth={720}>
        <Table>
          <Table.Thead>
            <Table.Tr><Table.Th>Metric</Table.Th><Table.Th className="number">Left: <Side evaluation={comparison.left} /></Table.Th><Table.Th className="number">Right: <Side evaluation={comparison.right} /></Table.Th><Table.Th className="number">Difference</Table.Th><Table.Th className="number">95 % interval</Table.Th><Table.Th className="number">p (Holm)</Table.Th><Table.Th>Verdict</Table.Th></Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {comparison.differences.map((difference) => (
                <Table.Tr key={difference.metric}>
                  <Table.Td fw={550}>{difference.metric}</Table.Td>
                  <Table.Td className="number">{number(difference.left)}</Table.Td>
                  <Table.Td className="number">{number(difference.right)}</Table.Td>
                  <Table.Td className="number">{number(difference.difference)}</Table.Td>
                  <Table.Td className="number">{number(difference.low)} to {number(difference.high)}</Table.Td>
                  <Table.Td className="number">{difference.adjustedPValue < 0.001 ? '< 0.001' : number(difference.adjustedPValue)}</Table.Td>
                  <Table.Td><Verdict verdict={difference.verdict} /></Table.Td>
                </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {!alone && (
        <Group mt={12}>
          <Button variant="subtle" aria-expanded={open} onClick={() => setUrl({ samples: open ? undefined : comparison.benchmark, sample: undefined })}>{open ? 'Hide the samples' : 'Show the samples that differ most'}</Button>
        </Group>
      )}
      {open && <Box mt={24}><ComparedSamples comparison={comparison} left={<Side evaluation={comparison.left} />} right={<Side evaluation={comparison.right} />} /></Box>}
    </Panel>
  );
}
