import { ActionIcon, Select, Slider, Table, Tooltip } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { OKABE_ITO, shortId } from '../../shared/format';
import { DataName } from '../../shared/ui/DataName';
import type { Known } from './advice';
import { type EntryDraft, shares } from './mixture';
import classes from './training.module.css';

/** The entries of a mixture, a slider each; sliders are relative to each other. */
export function Weights({ entries, known, onEntries }: { entries: EntryDraft[]; known: Known[]; onEntries: (entries: EntryDraft[]) => void }) {
  const part = shares(entries);
  const change = (at: number, some: Partial<EntryDraft>) => onEntries(entries.map((entry, index) => (index === at ? { ...entry, ...some } : entry)));
  return (
    <>
      <div className={classes.share} aria-hidden>
        {part.map((share, index) => <div key={index} style={{ width: `${100 * share}%`, background: OKABE_ITO[index % OKABE_ITO.length] }} />)}
      </div>
      <Table.ScrollContainer minWidth={720}>
        <Table>
          <Table.Thead><Table.Tr><Table.Th>Task</Table.Th><Table.Th>Data</Table.Th><Table.Th>Label space</Table.Th><Table.Th w={220}>Weight</Table.Th><Table.Th className="number">Share</Table.Th><Table.Th><span className="visually-hidden">Take away</span></Table.Th></Table.Tr></Table.Thead>
          <Table.Tbody>
            {entries.map((entry, index) => {
              const { task, version } = known[index] ?? {};
              const spaces = Object.keys(version?.labelSpaces ?? {});
              const name = task?.name ?? shortId(entry.task);
              return (
                <Table.Tr key={index}>
                  <Table.Td><span aria-hidden style={{ color: OKABE_ITO[index % OKABE_ITO.length] }}>■</span> {name}</Table.Td>
                  <Table.Td><DataName id={entry.datasetVersion} /></Table.Td>
                  <Table.Td>{spaces.length > 0 && task && 'labels' in task.task && <Select aria-label={`Label space of ${name}`} size="xs" data={spaces} value={entry.labelSpace ?? null} onChange={(space) => change(index, { labelSpace: space ?? undefined })} />}</Table.Td>
                  <Table.Td><Slider thumbLabel={`Weight of ${name}`} min={0} max={1} step={0.01} label={null} value={entry.weight} onChange={(weight) => change(index, { weight })} /></Table.Td>
                  <Table.Td className="number">{(100 * part[index]!).toFixed(1)} %</Table.Td>
                  <Table.Td><Tooltip label="Take away"><ActionIcon variant="subtle" color="gray" aria-label={`Take ${name} away`} onClick={() => onEntries(entries.filter((_, at) => at !== index))}><IconX size={16} stroke={1.5} /></ActionIcon></Tooltip></Table.Td>
                </Table.Tr>
              );
            })}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </>
  );
}
