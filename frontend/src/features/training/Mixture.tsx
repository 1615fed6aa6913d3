import { Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { taskQuery } from '../../shared/api/tasks';
import type { MixtureEntry, TrainingJob } from '../../shared/api/types';
import { OKABE_ITO } from '../../shared/format';
import { DataName } from '../../shared/ui/DataName';
import { Panel } from '../../shared/ui/Panel';
import { Ref } from '../../shared/ui/Ref';
import { places } from '../../shared/ui/places';
import classes from './training.module.css';

/** What share of the batches each task got, and from which data. */
export function Mixture({ job }: { job: TrainingJob }) {
  const total = job.mixture.reduce((sum, entry) => sum + (entry.samplingWeight ?? 1), 0);
  return (
    <Panel title="Mixture" lead="Shares of the batches; one model, one update for all of them.">
      <div className={classes.share} aria-hidden>
        {job.mixture.map((entry, index) => <div key={index} style={{ width: `${(100 * (entry.samplingWeight ?? 1)) / total}%`, background: OKABE_ITO[index % OKABE_ITO.length] }} />)}
      </div>
      <Table.ScrollContainer minWidth={480} mt={12}>
        <Table>
          <Table.Thead><Table.Tr><Table.Th>Task</Table.Th><Table.Th>Data</Table.Th><Table.Th>Label space</Table.Th><Table.Th className="number">Share</Table.Th><Table.Th className="number">Loss weight</Table.Th></Table.Tr></Table.Thead>
          <Table.Tbody>{job.mixture.map((entry, index) => <Row key={index} entry={entry} share={(entry.samplingWeight ?? 1) / total} colour={OKABE_ITO[index % OKABE_ITO.length]!} />)}</Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Panel>
  );
}

function Row({ entry, share, colour }: { entry: MixtureEntry; share: number; colour: string }) {
  const task = useQuery(taskQuery(entry.task)).data;
  return (
    <Table.Tr>
      <Table.Td><span aria-hidden style={{ color: colour }}>■</span> {task ? <Ref to={places.task(task.id)}>{task.name}</Ref> : <Text span className="mono">{entry.task.slice(-8)}</Text>} <Text span fz={13} c="dimmed">revision {entry.revision ?? task?.revision}</Text></Table.Td>
      <Table.Td><DataName id={entry.datasetVersion} /></Table.Td>
      <Table.Td>{entry.labelSpace}</Table.Td>
      <Table.Td className="number">{(100 * share).toFixed(1)} %</Table.Td>
      <Table.Td className="number">{entry.lossWeight ?? 1}</Table.Td>
    </Table.Tr>
  );
}
