import { Table, Text } from '@mantine/core';
import type { EvaluationReport, Score } from '../../shared/api/types';
import { count } from '../../shared/format';
import { Panel } from '../../shared/ui/Panel';
import { ScoreBar } from '../../shared/ui/ScoreBars';

/** The scores on each slice the team watches, beside those of all samples. */
export function SliceTable({ slices, whole }: { slices: EvaluationReport['slices']; whole: Score[] }) {
  const rows = [{ name: 'all samples', samples: whole[0]?.samples ?? 0, scores: whole }, ...slices];
  return (
    <Panel title="Slices" lead="The same figures on the parts of the data the team watches, with their own intervals.">
      <Table.ScrollContainer minWidth={480}>
        <Table aria-label="Scores by slice">
          <Table.Thead><Table.Tr><Table.Th>Slice</Table.Th><Table.Th className="number">Samples</Table.Th><Table.Th>Scores</Table.Th></Table.Tr></Table.Thead>
          <Table.Tbody>
            {rows.map(({ name, samples, scores }) => (
              <Table.Tr key={name}>
                <Table.Td>{name}</Table.Td>
                <Table.Td className="number">{count(samples)}</Table.Td>
                <Table.Td>{scores.length === 0 ? <Text fz={13} c="dimmed">too few samples for a figure</Text> : scores.map((score) => <ScoreBar key={score.metric} score={score} />)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Panel>
  );
}
