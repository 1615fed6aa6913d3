import { Button, Group, Select, SimpleGrid, Stack, Switch, Text, TextInput } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQueries } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { datasetsQuery, versionsQuery } from '../../shared/api/datasets';
import { createBenchmark } from '../../shared/api/evaluations';
import { modelsQuery } from '../../shared/api/models';
import { tasksQuery } from '../../shared/api/tasks';
import { count } from '../../shared/format';
import { useTeam } from '../../shared/team';
import { PageHead } from '../../shared/ui/PageHead';
import { Panel } from '../../shared/ui/Panel';
import { ProblemNote } from '../../shared/ui/ProblemNote';
import { places } from '../../shared/ui/places';
import { rowsOf } from '../../shared/ui/rows';

/** A task on a held-out split, by which every version is judged. */
export function NewBenchmark() {
  const { team, mayEdit } = useTeam();
  const navigate = useNavigate();
  const tasks = rowsOf(useInfiniteQuery(tasksQuery(team, { state: 'ACTIVE' })).data);
  const models = rowsOf(useInfiniteQuery(modelsQuery(team)).data);
  const datasets = rowsOf(useInfiniteQuery(datasetsQuery(team)).data);
  const pages = useQueries({ queries: datasets.map((dataset) => versionsQuery(dataset.id)) });
  const versions = datasets.flatMap((dataset, index) => (pages[index]?.data?.items ?? []).filter(({ state }) => state === 'READY').map((version) => ({ dataset, version })));
  const [name, setName] = useState('');
  const [model, setModel] = useState<string | null>(null);
  const [task, setTask] = useState<string | null>(null);
  const [data, setData] = useState<string | null>(null);
  const [split, setSplit] = useState<string | null>(null);
  const [space, setSpace] = useState<string | null>(null);
  const [every, setEvery] = useState(false);
  const chosenTask = tasks.find(({ id }) => id === task);
  const chosenData = versions.find(({ version }) => version.id === data)?.version;
  const chosenModel = model ?? models[0]?.name ?? null;
  const needsSpace = chosenTask?.task.kind === 'image-classification';
  const spaces = Object.keys(chosenData?.labelSpaces ?? {});

  const create = useMutation({
    mutationFn: () =>
      createBenchmark({ team, name: name.trim(), model: chosenModel!, task: chosenTask!.id, revision: chosenTask!.revision, datasetVersion: data!, split: split!, everyVersion: every, ...(needsSpace && space ? { labelSpace: space } : {}) }),
    onSuccess: (benchmark) => void navigate({ to: places.benchmark(benchmark.id) as never }),
  });
  const ready = name.trim() !== '' && chosenModel && chosenTask && chosenData && split && (!needsSpace || spaces.length === 0 || space);
  return (
    <div className="page">
      <PageHead title="Create a benchmark" above={[{ label: 'Evaluations', to: places.evaluations }]} lead="A task on a held-out split. Its definition never changes, so that scores stay comparable." />
      <form style={{ maxWidth: 760 }} onSubmit={(event) => { event.preventDefault(); create.mutate(); }}>
        <Panel>
          <Stack gap={16}>
            <TextInput label="Name" required placeholder="colours, held out" value={name} onChange={(event) => setName(event.currentTarget.value)} />
            <SimpleGrid cols={{ base: 1, sm: 2 }}>
              <Select label="Model" required data={models.map((one) => one.name)} value={chosenModel} onChange={setModel} />
              <Select label="Task" required searchable data={tasks.map((one) => ({ value: one.id, label: one.name }))} value={task} onChange={setTask} />
              <Select
                label="Data"
                required
                searchable
                data={versions.map(({ dataset, version }) => ({ value: version.id, label: `${dataset.name} version ${version.number}` }))}
                value={data}
                onChange={(id) => {
                  setData(id);
                  const version = versions.find((one) => one.version.id === id)?.version;
                  setSplit(version && 'test' in version.splits ? 'test' : (Object.keys(version?.splits ?? {})[0] ?? null));
                  setSpace(version && 'class' in version.labelSpaces ? 'class' : (Object.keys(version?.labelSpaces ?? {})[0] ?? null));
                }}
              />
              <Select label="Split" required data={Object.entries(chosenData?.splits ?? {}).map(([value, samples]) => ({ value, label: `${value} (${count(samples)} samples)` }))} value={split} onChange={setSplit} disabled={!chosenData} />
              {needsSpace && <Select label="Label space" description="Which label of a sample is the right answer" data={spaces} value={space} onChange={setSpace} disabled={!chosenData} />}
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
