import { Alert, Button, Group, List, Stack, Text } from '@mantine/core';
import { IconBulb, IconPlus, IconScale } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { datasetsQuery, versionQuery } from '../../shared/api/datasets';
import { tasksQuery } from '../../shared/api/tasks';
import type { DatasetVersion, RegisteredTask } from '../../shared/api/types';
import { KIND_WORDS } from '../../shared/task';
import { PickOne } from '../../shared/ui/PickOne';
import { PickVersion } from '../../shared/ui/PickVersion';
import { Ref } from '../../shared/ui/Ref';
import { places } from '../../shared/ui/places';
import { rowsOf } from '../../shared/ui/rows';
import { Weights } from './Weights';
import { type Known, balanced } from './advice';
import { type EntryDraft, fittingSpace } from './mixture';

interface Props {
  team: string;
  entries: EntryDraft[];
  known: Known[];
  /** What is worth a second thought. */
  advice: string[];
  onEntries: (entries: EntryDraft[]) => void;
  /** The data-set version to propose first. */
  preferred?: string;
}

const named = ({ id, name, task }: RegisteredTask) => ({ value: id, label: `${name} (${KIND_WORDS[task.kind].toLowerCase()})` });

/** Tasks with the data they learn from, and how often each is drawn. */
export function MixtureFields({ team, entries, known, advice, onEntries, preferred }: Props) {
  const active = (q?: string) => tasksQuery(team, { state: 'ACTIVE', q });
  const tasks = useInfiniteQuery(active());
  const datasets = useInfiniteQuery(datasetsQuery(team));
  const proposed = useQuery({ ...versionQuery(preferred ?? ''), enabled: preferred !== undefined }).data ?? null;
  const [task, setTask] = useState<RegisteredTask | null>(null);
  // Undefined until somebody chooses: then what the address proposes stands there.
  const [chosen, setChosen] = useState<DatasetVersion | null | undefined>();
  const version = chosen === undefined ? proposed : chosen;

  const add = () => {
    if (!task || !version) return;
    onEntries([...entries, { task: task.id, datasetVersion: version.id, labelSpace: fittingSpace(task, version), weight: 0.5 }]);
    setTask(null);
  };
  const lacksTasks = tasks.data && rowsOf(tasks.data).length === 0;
  const lacksData = datasets.data && rowsOf(datasets.data).length === 0;

  if (lacksTasks || lacksData) {
    return (
      <Text c="dimmed">
        A mixture joins tasks and data. {lacksTasks && <>No task is registered: <Ref to={places.newTask}>register one</Ref>. </>}
        {lacksData && <>There is no data set: <Ref to={places.newData}>add one</Ref>.</>}
      </Text>
    );
  }
  return (
    <Stack gap={16}>
      {entries.length > 0 && <Weights entries={entries} known={known} onEntries={onEntries} />}
      {entries.length > 1 && (
        <Group gap={12}>
          <Button variant="default" leftSection={<IconScale size={16} stroke={1.5} />} disabled={known.some((one) => !one.version)} onClick={() => onEntries(balanced(entries, known))}>Balance by size</Button>
          <Text fz={13} c="dimmed">Weights as the square root of the samples to learn from.</Text>
        </Group>
      )}
      {advice.length > 0 && (
        <Alert color="yellow" variant="light" icon={<IconBulb stroke={1.5} />} title="Worth a second thought">
          <List fz={14}>{advice.map((line) => <List.Item key={line}>{line}</List.Item>)}</List>
        </Alert>
      )}
      <Group gap={12} align="flex-end">
        <PickOne label="Task" placeholder="Choose a task" w={240} find={active} option={named} value={task} onChange={setTask} />
        <PickVersion team={team} w={240} value={version} onChange={setChosen} />
        <Button variant="default" leftSection={<IconPlus size={16} stroke={1.5} />} disabled={!task || !version} onClick={add}>Add to the mixture</Button>
      </Group>
    </Stack>
  );
}
