import { Button, Group, Select, Stack } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { forecastScore } from '../../shared/api/scoreForecasts';
import { answering, slotsQuery } from '../../shared/api/serving';
import type { DatasetVersion, RegisteredTask } from '../../shared/api/types';
import { count } from '../../shared/format';
import { PickVersion } from '../../shared/ui/PickVersion';
import { ProblemNote } from '../../shared/ui/ProblemNote';

/** Images without labels and a served version: all that a forecast needs. */
export function AskForecast({ task, served }: { task: RegisteredTask; served?: string }) {
  const queries = useQueryClient();
  const [data, setData] = useState<DatasetVersion | null>(null);
  const [split, setSplit] = useState<string | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const slots = useQuery(slotsQuery(task.team));
  const eyes = answering(slots.data).flatMap(({ version, model, number }) => (version ? [{ value: version, label: `${model} version ${number}` }] : []));
  const usual = eyes.find(({ value }) => value === served) ?? eyes[0];
  const modelVersion = chosen ?? usual?.value ?? null;
  const take = useCallback((version: DatasetVersion | null) => {
    setData(version);
    setSplit(version && 'test' in version.splits ? 'test' : (Object.keys(version?.splits ?? {})[0] ?? null));
  }, []);
  const asking = useMutation({
    mutationFn: () => forecastScore({ task: task.id, datasetVersion: data!.id, split: split!, modelVersion: modelVersion! }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['score-forecasts', task.id] }),
  });
  return (
    <form aria-label="Forecast on other images" onSubmit={(event) => { event.preventDefault(); asking.mutate(); }}>
      <Stack gap={12}>
        <ProblemNote error={slots.error} retry={() => void slots.refetch()} />
        <Group gap={12} align="flex-end">
          <PickVersion team={task.team} required w={240} value={data} onChange={take} />
          <Select label="Split" required w={200} allowDeselect={false} disabled={!data} data={Object.entries(data?.splits ?? {}).map(([value, samples]) => ({ value, label: `${value} (${count(samples)} images)` }))} value={split} onChange={setSplit} />
          <Select label="Model version" required w={240} allowDeselect={false} disabled={eyes.length === 0} placeholder={slots.data && eyes.length === 0 ? 'none is served yet' : undefined} data={eyes} value={modelVersion} onChange={setChosen} />
          <Button type="submit" disabled={!data || !split || !modelVersion} loading={asking.isPending}>Forecast</Button>
        </Group>
        <ProblemNote error={asking.error} />
      </Stack>
    </form>
  );
}
