import { Button, Table, UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconArrowsSort } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { ClassFigures, EvaluationReport } from '../../shared/api/types';
import { count, labelColour } from '../../shared/format';
import { Panel } from '../../shared/ui/Panel';
import { useUrl } from '../../shared/ui/search';
import { Ends } from './Ends';
import classes from './evaluations.module.css';

const SHOWN = 60;
type Row = ClassFigures & { confusedWith?: string };

/** What a column sorts by; undefined figures come last whichever way. */
function sorted(rows: Row[], by: string, down: boolean): Row[] {
  const value = (row: Row) => (by === 'label' ? row.label : by === 'samples' ? row.samples : ((row.figures as Record<string, number | null>)[by] ?? undefined));
  return [...rows].sort((one, other) => {
    const [left, right] = [value(one), value(other)];
    if (left === undefined || right === undefined) return left === right ? 0 : left === undefined ? 1 : -1;
    const order = typeof left === 'string' ? left.localeCompare(String(right)) : left - Number(right);
    return down ? -order : order;
  });
}

/** Every figure of every class; the first figure's worst first until another column is chosen. */
export function ClassTable({ report }: { report: EvaluationReport }) {
  const [url, setUrl] = useUrl();
  const [all, setAll] = useState(false);
  const rows = useMemo((): Row[] => {
    const confused = new Map(report.classes.map((one) => [one.label, one.confusedWith]));
    return report.classFigures.map((one) => ({ ...one, confusedWith: confused.get(one.label) }));
  }, [report]);
  const figures = [...new Set(rows.flatMap((row) => Object.keys(row.figures)))];
  const by = url.sort !== undefined && ['label', 'samples', ...figures].includes(url.sort) ? url.sort : (figures[0] ?? 'label');
  const down = url.down === 'true';
  const shown = sorted(rows, by, down).slice(0, all ? rows.length : SHOWN);
  const head = (id: string, words: string, number: boolean) => (
    <Table.Th key={id} className={number ? 'number' : undefined} aria-sort={by === id ? (down ? 'descending' : 'ascending') : 'none'}>
      <UnstyledButton className={classes.sorter} onClick={() => setUrl({ sort: id, down: by === id && !down ? 'true' : undefined })}>
        {words}{by !== id ? <IconArrowsSort size={14} stroke={1.5} aria-hidden /> : down ? <IconArrowDown size={14} stroke={1.5} aria-hidden /> : <IconArrowUp size={14} stroke={1.5} aria-hidden />}
      </UnstyledButton>
    </Table.Th>
  );
  const intervals = rows.some((row) => row.intervals !== undefined) ? ' Below a figure its 95 % interval, where at least two samples decide it.' : '';
  return (
    <Panel title="Classes" lead={(rows.length > SHOWN && !all ? `${SHOWN} of ${count(rows.length)}; choose a column to sort by it.` : 'Choose a column to sort by it.') + intervals}>
      <Table.ScrollContainer minWidth={520}>
        <Table verticalSpacing={6} aria-label="Figures of each class">
          <Table.Thead>
            <Table.Tr>
              {head('label', 'Class', false)}
              <Table.Th w="24%"><span className="visually-hidden">As a bar</span></Table.Th>
              {figures.map((figure) => head(figure, figure, true))}
              {head('samples', 'Samples', true)}
              {report.classes.length > 0 && <Table.Th>Most often taken for</Table.Th>}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {shown.map((row) => {
              const values = row.figures as Record<string, number | null>;
              const bar = values[by] ?? values[figures[0] ?? ''];
              return (
                <Table.Tr key={row.label}>
                  <Table.Td>{row.label}</Table.Td>
                  <Table.Td>{typeof bar === 'number' && <div className="bar" aria-hidden><div style={{ width: `${100 * bar}%`, background: labelColour(row.label) }} /></div>}</Table.Td>
                  {figures.map((figure) => (
                    <Table.Td key={figure} className="number">
                      {values[figure]?.toFixed(3) ?? 'undefined'}
                      <Ends of={row.intervals?.[figure]} />
                    </Table.Td>
                  ))}
                  <Table.Td className="number">{count(row.samples)}</Table.Td>
                  {report.classes.length > 0 && <Table.Td>{row.confusedWith}</Table.Td>}
                </Table.Tr>
              );
            })}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {rows.length > SHOWN && !all && <Button variant="default" mt={12} onClick={() => setAll(true)}>Show all {count(rows.length)} classes</Button>}
    </Panel>
  );
}
