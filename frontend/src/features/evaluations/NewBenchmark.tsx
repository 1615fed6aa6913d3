import { Button, Group, Select, SimpleGrid, Stack, Switch, Text, TextInput } from '@mantine/core';
import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { createBenchmark } from '../../shared/api/evaluations';
import { modelsQuery } from '../../shared/api/models';
import { tasksQuery } from '../../shared/api/tasks';
import type { DatasetVersion, Model, RegisteredTask } from '../../shared/api/types';
import { count } from '../../shared/format';
import { PLATFORM, useTeam } from '../../shared/team';
import { PageHead } from '../../shared/ui/PageHead';
import { Panel } from '../../shared/ui/Panel';
import { PickOne } from '../../shared/ui/PickOne';
import { PickVersion } from '../../shared/ui/PickVersion';
import { ProblemNote } from '../../shared/ui/ProblemNote';
import { places } from '../../shared/ui/places';
import { rowsOf } from '../../shared/ui/rows';

const byName = ({ name }: Model) => ({ value: name, label: name });
const byId = ({ id, name }: RegisteredTask) => ({ value: id, label: name });

/** A task on a held-out split, by which every version is judged. */
export function NewBenchmark() {
  const { team, mayEdit } = useTeam();
  const navigate = useNavigate();
  const own = useInfiniteQuery(modelsQuery(team));
  // Until a team has a model of its own, the platform's answers for it and can be judged by it.
  const owner = own.data && rowsOf(own.data).length === 0 ? PLATFORM : team;
  const shipped = useInfiniteQuery({ ...modelsQuery(PLATFORM), enabled: owner === PLATFORM });
  const models = rowsOf(owner === PLATFORM ? shipped.data : own.data);
  const [name, setName] = useState('');
  const [model, setModel] = useState<Model | null>(null);
  const [task, setTask] = useState<RegisteredTask | null>(null);
  const [data, setData] = useState<DatasetVersion | null>(null);
  const [split, setSplit] = useState<string | null>(null);
  const [space, setSpace] = useState<string | null>(null);
  const [every, setEvery] = useState(false);
  const chosenModel = model ?? models[0] ?? null;
  const judge = useCallback((version: DatasetVersion | null) => {
    setData(version);
    setSplit(version && 'test' in version.splits ? 'test' : (Object.keys(version?.splits ?? {})[0] ?? null));
    setSpace(version && 'class' in version.labelSpaces ? 'class' : (Object.keys(version?.labelSpaces ?? {})[0] ?? null));
  }, []);
  const needsSpace = task?.task.kind === 'image-classification';
  const spaces = Object.keys(data?.labelSpaces ?? {});

  const create = useMutation({
    mutationFn: () =>
      createBenchmark({ team, name: name.trim(), model: chosenModel!.name, task: task!.id, revision: task!.revision, datasetVersion: data!.id, split: split!, everyVersion: every, ...(needsSpace && space ? { labelSpace: space } : {}) }),
    onSuccess: (benchmark) => void navigate({ to: places.benchmark(benchmark.id) as never }),
  });
  const ready = name.trim() !== '' && chosenModel && task && data && split && (!needsSpace || spaces.length === 0 || space);
  return (
    <div className="page">
      <PageHead title="Create a benchmark" above={[{ label: 'Evaluations', to: places.evaluations }]} lead="A task on a held-out split. Its definition never changes, so that scores stay comparable." />
      <form style={{ maxWidth: 760 }} onSubmit={(event) => { event.preventDefault(); create.mutate(); }}>
        <Panel>
          <Stack gap={16}>
            <TextInput label="Name" required placeholder="colours, held out" value={name} onChange={(event) => setName(event.currentTarget.value)} />
            <SimpleGrid cols={{ base: 1, sm: 2 }}>
              <PickOne label="Model" required find={(q) => modelsQuery(owner, q)} option={byName} value={chosenModel} onChange={setModel} />
              <PickOne label="Task" required find={(q) => tasksQuery(team, { state: 'ACTIVE', q })} option={byId} value={task} onChange={setTask} />
              <PickVersion team={team} required value={data} onChange={judge} />
              <Select label="Split" required data={Object.entries(data?.splits ?? {}).map(([value, samples]) => ({ value, label: `${value} (${count(samples)} samples)` }))} value={split} onChange={setSplit} disabled={!data} />
              {needsSpace && <Select label="Label space" description="Which label of a sample is the right answer" data={spaces} value={space} onChange={setSpace} disabled={!data} />}
            </SimpleGrid>
            <Switch label="Judge every checkpoint, not only final ones" checked={every} onChange={(event) => setEvery(event.currentTarget.checked)} />
            <ProblemNote error={create.error} />
            <Group gap={16}>
              <Button type="submit" disabled={!ready || !mayEdit} loading={create.isPending}>Create benchmark</Button>
              {!mayEdit && <Text fz={13} c="dimmed">This needs the role editor in team {team}.</Text>}
            </Group>
          </Stack>
        </Panel>
      </form>
    </div>
  );
}
