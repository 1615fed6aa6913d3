import { ActionIcon, Button, Group, Select, Slider, Stack, Table, Text, Tooltip } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useInfiniteQuery, useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import { datasetsQuery, versionsQuery } from '../../shared/api/datasets';
import type { DatasetVersion, RegisteredTask } from '../../shared/api/types';
import { OKABE_ITO } from '../../shared/format';
import { KIND_WORDS } from '../../shared/task';
import { Ref } from '../../shared/ui/Ref';
import { places } from '../../shared/ui/places';
import { rowsOf } from '../../shared/ui/rows';
import { type EntryDraft, fittingSpace, shares } from './mixture';
import classes from './training.module.css';

interface Props {
  team: string;
  tasks: RegisteredTask[];
  entries: EntryDraft[];
  onEntries: (entries: EntryDraft[]) => void;
  /** The data-set version to propose first. */
  preferred?: string;
}

/** Tasks with the data they learn from, and a slider each. */
export function MixtureFields({ team, tasks, entries, onEntries, preferred }: Props) {
  const datasets = rowsOf(useInfiniteQuery(datasetsQuery(team)).data);
  const pages = useQueries({ queries: datasets.map((dataset) => versionsQuery(dataset.id)) });
  const versions = datasets.flatMap((dataset, index) => (pages[index]?.data?.items ?? []).filter(({ state }) => state === 'READY').map((version) => ({ dataset, version })));
  const [task, setTask] = useState<string | null>(null);
  const [data, setData] = useState<string | null>(null);
  const chosenData = data ?? preferred ?? null;

  const versionOf = (id: string): DatasetVersion | undefined => versions.find(({ version }) => version.id === id)?.version;
  const nameOf = (id: string) => {
    const found = versions.find(({ version }) => version.id === id);
    return found ? `${found.dataset.name} version ${found.version.number}` : id.slice(-8);
  };
  const change = (at: number, some: Partial<EntryDraft>) => onEntries(entries.map((entry, index) => (index === at ? { ...entry, ...some } : entry)));
  const add = () => {
    const added = tasks.find(({ id }) => id === task);
    const version = chosenData ? versionOf(chosenData) : undefined;
    if (!added || !version) return;
    onEntries([...entries, { task: added.id, datasetVersion: version.id, labelSpace: fittingSpace(added, version), weight: 0.5 }]);
    setTask(null);
  };
  const part = shares(entries);

  if (tasks.length === 0 || versions.length === 0) {
    return (
      <Text c="dimmed">
        A mixture joins tasks and data. {tasks.length === 0 && <>No task is registered: <Ref to={places.newTask}>register one</Ref>. </>}
        {versions.length === 0 && <>No data set is ready: <Ref to={places.newData}>add one</Ref>.</>}
      </Text>
    );
  }
  return (
    <Stack gap={16}>
      {entries.length > 0 && (
        <>
          <div className={classes.share} aria-hidden>
            {part.map((share, index) => <div key={index} style={{ width: `${100 * share}%`, background: OKABE_ITO[index % OKABE_ITO.length] }} />)}
          </div>
          <Table.ScrollContainer minWidth={720}>
            <Table>
              <Table.Thead><Table.Tr><Table.Th>Task</Table.Th><Table.Th>Data</Table.Th><Table.Th>Label space</Table.Th><Table.Th w={220}>Weight</Table.Th><Table.Th className="number">Share</Table.Th><Table.Th><span className="visually-hidden">Take away</span></Table.Th></Table.Tr></Table.Thead>
              <Table.Tbody>
                {entries.map((entry, index) => {
                  const known = tasks.find(({ id }) => id === entry.task);
                  const spaces = Object.keys(versionOf(entry.datasetVersion)?.labelSpaces ?? {});
                  const name = known?.name ?? entry.task.slice(-8);
                  return (
                    <Table.Tr key={index}>
                      <Table.Td><span aria-hidden style={{ color: OKABE_ITO[index % OKABE_ITO.length] }}>■</span> {name}</Table.Td>
                      <Table.Td>{nameOf(entry.datasetVersion)}</Table.Td>
                      <Table.Td>{spaces.length > 0 && known && 'labels' in known.task && <Select aria-label={`Label space of ${name}`} size="xs" data={spaces} value={entry.labelSpace ?? null} onChange={(space) => change(index, { labelSpace: space ?? undefined })} />}</Table.Td>
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
      )}
      <Group gap={12} align="flex-end">
        <Select label="Task" placeholder="Choose a task" searchable w={240} data={tasks.map((one) => ({ value: one.id, label: `${one.name} (${KIND_WORDS[one.task.kind].toLowerCase()})` }))} value={task} onChange={setTask} />
        <Select label="Data" placeholder="Choose a version" searchable w={240} data={versions.map(({ dataset, version }) => ({ value: version.id, label: `${dataset.name} version ${version.number}` }))} value={chosenData} onChange={setData} />
        <Button variant="default" leftSection={<IconPlus size={16} stroke={1.5} />} disabled={!task || !chosenData} onClick={add}>Add to the mixture</Button>
      </Group>
    </Stack>
  );
}
