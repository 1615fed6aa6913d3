import { Badge, Stack, Table, Text } from '@mantine/core';
import type { Finding, VersionComparison } from '../../shared/api/types';
import { signed } from '../../shared/format';
import { MarginLine, widest } from './MarginLine';
import { findingWords, turned } from './protectedFigures';

/** What the test of each protected figure found, and in a sentence what follows from all of them. */
export function Findings({ findings, comparison, isLeft }: { findings: Finding[]; comparison: VersionComparison; isLeft: boolean }) {
  const rows = findings.map((finding) => {
    const benchmark = comparison.benchmarks.find((one) => one.benchmark === finding.figure.benchmark);
    const found = benchmark?.differences.find(({ metric }) => metric === finding.figure.metric);
    return { finding, benchmark, difference: found && turned(found, isLeft) };
  });
  const reach = widest(rows);
  return (
    <Stack gap={12}>
      <Text fw={550} role="status">{together(rows.map(({ finding, difference }) => findingWords(finding, difference).words))}</Text>
      <Table.ScrollContainer minWidth={880}>
        <Table aria-label="Protected figures">
          <Table.Thead>
            <Table.Tr><Table.Th>Protected figure</Table.Th><Table.Th>Verdict</Table.Th><Table.Th>Loss, margin, gain</Table.Th><Table.Th className="number">Difference</Table.Th><Table.Th className="number">At worst</Table.Th><Table.Th className="number">Margin</Table.Th><Table.Th className="number">Candidate</Table.Th><Table.Th className="number">Reference</Table.Th></Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map(({ finding, benchmark, difference }) => {
              const { words, color } = findingWords(finding, difference);
              return (
                <Table.Tr key={`${finding.figure.benchmark} ${finding.figure.metric}`}>
                  <Table.Td><Text fz={14} fw={550}>{benchmark?.benchmarkName ?? finding.figure.benchmark}</Text><Text fz={13} c="dimmed">{finding.figure.metric}{difference?.direction === 'LOWER_IS_BETTER' && <span aria-label="less is better" role="img"> ↓</span>}</Text></Table.Td>
                  <Table.Td>
                    <Badge variant="light" color={color}>{words}</Badge>
                    {finding.atWorst === undefined && <Text fz={13} c="dimmed" maw={280}>{finding.explanation}</Text>}
                  </Table.Td>
                  <Table.Td>{difference && <MarginLine finding={finding} difference={difference} reach={reach} words={words} />}</Table.Td>
                  <Table.Td className="number">{finding.difference === undefined ? '–' : signed(finding.difference)}</Table.Td>
                  <Table.Td className="number">{finding.atWorst === undefined ? '–' : signed(finding.atWorst)}</Table.Td>
                  <Table.Td className="number">{finding.figure.margin}</Table.Td>
                  <Table.Td className="number">{finding.candidate?.toFixed(3) ?? '–'}</Table.Td>
                  <Table.Td className="number">{finding.reference?.toFixed(3) ?? '–'}</Table.Td>
                </Table.Tr>
              );
            })}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      <Text fz={13} c="dimmed">The line runs from the difference to where it is at worst, with 95 % certainty; it must not reach the dashed margin at the left. Losses are at the left, whichever way a figure gets better.</Text>
    </Stack>
  );
}

/** Worse somewhere is said before what is merely not shown. */
function together(verdicts: string[]) {
  const one = verdicts.length === 1;
  const on = (some: number) => (one ? 'the protected figure' : some === verdicts.length ? `all ${some} protected figures` : `${some} of ${verdicts.length} protected figures`);
  const worse = verdicts.filter((words) => words === 'worse').length;
  const missing = verdicts.filter((words) => words !== 'no worse').length;
  if (worse > 0) return `The candidate is worse by more than the margin on ${on(worse)}.`;
  if (missing > 0) return `Not shown that the candidate is no worse: on ${on(missing)} a loss beyond the margin is not ruled out.`;
  return `The candidate is no worse: on ${on(verdicts.length)} a loss beyond the margin is ruled out.`;
}
