import { Table } from '@mantine/core';
import type { EvaluationReport } from '../../shared/api/types';
import { count, labelColour } from '../../shared/format';
import { Panel } from '../../shared/ui/Panel';

const SHOWN = 60;

/** Recall of each class, the worst first, and what it is most often taken for. Classes without samples have no recall. */
export function Classes({ report }: { report: EvaluationReport }) {
  const judged = report.classes.filter((one) => Number.isFinite(one.recall)).sort((one, other) => one.recall - other.recall);
  const worst = judged.slice(0, SHOWN);
  return (
    <Panel title="Classes" lead={judged.length > SHOWN ? `The ${SHOWN} worst of ${count(judged.length)}.` : 'The worst first.'}>
      <Table.ScrollContainer minWidth={520}>
        <Table verticalSpacing={6}>
          <Table.Thead><Table.Tr><Table.Th>Class</Table.Th><Table.Th w="40%">Recall</Table.Th><Table.Th className="number" aria-label="Recall in figures" /><Table.Th className="number">Samples</Table.Th><Table.Th>Most often taken for</Table.Th></Table.Tr></Table.Thead>
          <Table.Tbody>
            {worst.map((one) => (
              <Table.Tr key={one.label}>
                <Table.Td>{one.label}</Table.Td>
                <Table.Td><div className="bar" aria-hidden><div style={{ width: `${100 * one.recall}%`, background: labelColour(one.label) }} /></div></Table.Td>
                <Table.Td className="number">{one.recall.toFixed(3)}</Table.Td>
                <Table.Td className="number">{count(one.samples)}</Table.Td>
                <Table.Td>{one.confusedWith}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Panel>
  );
}
