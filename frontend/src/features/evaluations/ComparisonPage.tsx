import { Badge, Table, Text } from '@mantine/core';
import { IconArrowLeft, IconArrowRight, IconArrowsLeftRight, IconEqual } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { comparisonQuery, evaluationQuery } from '../../shared/api/evaluations';
import type { Comparison } from '../../shared/api/types';
import { count } from '../../shared/format';
import { Loaded } from '../../shared/ui/Loaded';
import { PageHead } from '../../shared/ui/PageHead';
import { Panel } from '../../shared/ui/Panel';
import { places } from '../../shared/ui/places';
import { useUrl } from '../../shared/ui/search';
import { VersionName } from '../../shared/ui/VersionName';

const VERDICTS = {
  LEFT_IS_BETTER: { words: 'left is better', color: 'green', Icon: IconArrowLeft },
  RIGHT_IS_BETTER: { words: 'right is better', color: 'green', Icon: IconArrowRight },
  NO_DIFFERENCE_SHOWN: { words: 'no difference shown', color: 'gray', Icon: IconEqual },
  MIXED: { words: 'better here, worse there', color: 'yellow', Icon: IconArrowsLeftRight },
} as const;

/** Two versions on the same samples. */
export function ComparisonPage() {
  const [{ left, right }] = useUrl();
  const comparison = useQuery({ ...comparisonQuery(left ?? '', right ?? ''), enabled: left !== undefined && right !== undefined });
  return (
    <div className="page">
      <PageHead title="Comparison" above={[{ label: 'Evaluations', to: places.evaluations }]} lead="Sample by sample, on the same data: differences with their 95 % interval and a verdict." />
      {!left || !right ? <Text c="dimmed">Choose two rows of a leaderboard to compare them.</Text> : <Loaded query={comparison}>{(found) => <Differences comparison={found} />}</Loaded>}
    </div>
  );
}

function Side({ evaluation }: { evaluation: string }) {
  const run = useQuery(evaluationQuery(evaluation)).data;
  return run ? <VersionName id={run.modelVersion} /> : null;
}

function Differences({ comparison }: { comparison: Comparison }) {
  const number = (value: number) => value.toFixed(3);
  return (
    <Panel title="Verdicts" lead={`${count(comparison.samples)} samples answered by both.`}>
      <Table.ScrollContainer minWidth={720}>
        <Table>
          <Table.Thead>
            <Table.Tr><Table.Th>Metric</Table.Th><Table.Th className="number">Left: <Side evaluation={comparison.left} /></Table.Th><Table.Th className="number">Right: <Side evaluation={comparison.right} /></Table.Th><Table.Th className="number">Difference</Table.Th><Table.Th className="number">95 % interval</Table.Th><Table.Th className="number">p (Holm)</Table.Th><Table.Th>Verdict</Table.Th></Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {comparison.differences.map((difference) => {
              const { words, color, Icon } = VERDICTS[difference.verdict];
              return (
                <Table.Tr key={difference.metric}>
                  <Table.Td fw={550}>{difference.metric}</Table.Td>
                  <Table.Td className="number">{number(difference.left)}</Table.Td>
                  <Table.Td className="number">{number(difference.right)}</Table.Td>
                  <Table.Td className="number">{number(difference.difference)}</Table.Td>
                  <Table.Td className="number">{number(difference.low)} to {number(difference.high)}</Table.Td>
                  <Table.Td className="number">{difference.adjustedPValue < 0.001 ? '< 0.001' : number(difference.adjustedPValue)}</Table.Td>
                  <Table.Td><Badge variant="light" color={color} leftSection={<Icon size={14} stroke={1.5} />}>{words}</Badge></Table.Td>
                </Table.Tr>
              );
            })}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Panel>
  );
}
