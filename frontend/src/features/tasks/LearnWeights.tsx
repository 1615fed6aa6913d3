import { Button, Group, NumberInput, Select, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { learnWeights } from '../../shared/api/promptWeightings';
import type { DatasetVersion, PromptWeightingCreation, RegisteredTask } from '../../shared/api/types';
import { Panel } from '../../shared/ui/Panel';
import { PickVersion } from '../../shared/ui/PickVersion';
import { ProblemNote } from '../../shared/ui/ProblemNote';

interface Props {
  task: RegisteredTask;
  /** What answers the task now, which the weights are learnt for. */
  version?: string;
  isBusy: boolean;
  onBegun: (weighting: string) => void;
}

const LEAST = 16;
const MOST = 1024;
const USUAL = 256;

type Rule = NonNullable<PromptWeightingCreation['rule']>;

const RULES: { value: Rule; label: string }[] = [
  { value: 'SOFTMAX', label: 'Weigh all by their scores' },
  { value: 'SELECTION', label: 'Keep those that stand out' },
];

/** Asks for weights, learnt from images whose labels nobody looks at. */
export function LearnWeights({ task, version, isBusy, onBegun }: Props) {
  const [data, setData] = useState<DatasetVersion | null>(null);
  const [images, setImages] = useState<string | number>(USUAL);
  const [rule, setRule] = useState<Rule>('SOFTMAX');
  const learn = useMutation({
    mutationFn: () => learnWeights({ team: task.team, task: task.id, revision: task.revision, modelVersion: version!, datasetVersion: data!.id, images: Number(images), rule }),
    onSuccess: ({ id }) => onBegun(id),
  });
  const isReady = version !== undefined && data !== null && Number(images) >= LEAST && Number(images) <= MOST;
  return (
    <Panel title="Learn weights" lead="From images like those the task is for. Their labels are not looked at: a prompt counts more the surer the model tells some images from others by it.">
      <form onSubmit={(event) => { event.preventDefault(); learn.mutate(); }}>
        <Stack gap={16}>
          <Group gap={16} align="flex-end">
            <PickVersion team={task.team} value={data} onChange={setData} required w={240} />
            <NumberInput label="Most images" w={120} min={LEAST} max={MOST} value={images} onChange={setImages} />
            <Select label="Rule" w={240} allowDeselect={false} data={RULES} value={rule} onChange={(next) => next && setRule(next as Rule)} />
          </Group>
          {version === undefined && <Text fz={13} c="dimmed">No model version answers the task yet; weights are learnt for the one that does.</Text>}
          <ProblemNote error={learn.error} />
          <Group><Button type="submit" disabled={!isReady || isBusy} loading={learn.isPending}>Learn weights</Button></Group>
        </Stack>
      </form>
    </Panel>
  );
}
