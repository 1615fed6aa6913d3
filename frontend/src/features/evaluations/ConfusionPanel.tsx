import { Table, Text, UnstyledButton } from '@mantine/core';
import type { Confusion } from '../../shared/api/types';
import { count } from '../../shared/format';
import { Panel } from '../../shared/ui/Panel';
import { mostConfused } from './confusion';
import classes from './evaluations.module.css';

const ROOM = 24;
const PAIRS = 12;

/** Which class was taken for which; rows are what is true, so that each row's shades are shares of its samples. */
export function ConfusionPanel({ confusion, onPair }: { confusion: Confusion; onPair?: (truth: string, said: string) => void }) {
  const matrix = mostConfused(confusion, ROOM);
  const { matched } = confusion;
  return (
    <Panel
      title="Confusion"
      lead={
        matched
          ? `Rows are what is there, columns what it was taken for. Detections with a score of at least ${matched.score} that overlap an object by more than ${matched.overlap}; the row and the column of background hold detections of nothing and objects not found.`
          : 'Rows are what is true, columns what was answered; shades are shares of the row.'
      }
    >
      {matrix && (
        <div className={classes.scroll} tabIndex={0} role="group" aria-label="Confusion matrix, scrolls">
          <table className={classes.matrix} aria-label="Confusion matrix">
            <thead><tr><th scope="col"><i className="visually-hidden">True class</i></th>{matrix.labels.map((label) => <th key={label} scope="col" title={label}><span>{label}</span></th>)}</tr></thead>
            <tbody>
              {matrix.counts.map((row, at) => {
                const total = Math.max(1, row.reduce((sum, one) => sum + one, 0));
                return (
                  <tr key={matrix.labels[at]}>
                    <th scope="row" title={matrix.labels[at]}>{matrix.labels[at]}</th>
                    {row.map((samples, column) => (
                      <td
                        key={matrix.labels[column]}
                        className="number"
                        title={`${matrix.labels[at]} taken for ${matrix.labels[column]}: ${count(samples)}`}
                        style={{ background: `color-mix(in oklch, var(${at === column ? '--mantine-primary-color-filled' : '--mantine-color-red-6'}) ${Math.round((45 * samples) / total)}%, transparent)` }}
                      >
                        {samples > 0 ? count(samples) : ''}
                      </td>
                    ))}
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      )}
      {matrix && matrix.omitted > 0 && <Text fz={13} c="dimmed" mt={8}>The {ROOM} classes confused most of {count(confusion.labels.length)}.</Text>}
      {confusion.pairs.length === 0 && <Text c="dimmed" mt={8}>No class was taken for another.</Text>}
      {confusion.pairs.length > 0 && (
        <Table verticalSpacing={4} mt={16} aria-label="Confused most often">
          <Table.Thead><Table.Tr><Table.Th>True</Table.Th><Table.Th>Taken for</Table.Th><Table.Th className="number">{matched ? 'Objects' : 'Samples'}</Table.Th></Table.Tr></Table.Thead>
          <Table.Tbody>
            {confusion.pairs.slice(0, PAIRS).map(({ truth, predicted, samples }) => (
              <Table.Tr key={`${truth} ${predicted}`}>
                <Table.Td>{truth}</Table.Td>
                <Table.Td>{predicted}</Table.Td>
                <Table.Td className="number">{onPair ? <UnstyledButton className={classes.link} aria-label={`Show ${truth} taken for ${predicted}, ${samples}`} onClick={() => onPair(truth, predicted)}>{count(samples)}</UnstyledButton> : count(samples)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Panel>
  );
}
