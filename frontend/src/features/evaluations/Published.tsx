import { Table, Text } from '@mantine/core';
import type { Leaderboard } from '../../shared/api/types';
import { Panel } from '../../shared/ui/Panel';

/** What authors report of their methods, beside ours and apart from the ranks. */
export function Published({ figures }: { figures: Leaderboard['published'] }) {
  if (figures.length === 0) return null;
  return (
    <Panel title="Published by others" lead="Figures of tasks of this kind as their authors report them: on other data than this benchmark's, by models that are not here. They take no part in the ranks.">
      <Table.ScrollContainer minWidth={640}>
        <Table verticalSpacing={6} aria-label="Published by others">
          <Table.Thead><Table.Tr><Table.Th>Method</Table.Th><Table.Th>On</Table.Th><Table.Th>Metric</Table.Th><Table.Th className="number">Theirs</Table.Th><Table.Th>Source</Table.Th></Table.Tr></Table.Thead>
          <Table.Tbody>
            {figures.map(({ method, benchmark, metric, value, note, source }) => (
              <Table.Tr key={[method, benchmark, metric, note].join('|')}>
                <Table.Td>{method}{note && <Text fz={13} c="dimmed">{note}</Text>}</Table.Td>
                <Table.Td>{benchmark}</Table.Td>
                <Table.Td>{metric}</Table.Td>
                <Table.Td className="number">{value.toFixed(3)}</Table.Td>
                <Table.Td><Text fz={13} c="dimmed">{source}</Text></Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Panel>
  );
}
