import { Badge, Button, Group, Progress, Select, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { isBeingLearnt, putWeightsAside, takeWeights } from '../../shared/api/promptWeightings';
import type { PromptWeighting, RegisteredTask } from '../../shared/api/types';
import { ago, count, counted } from '../../shared/format';
import { useTeam } from '../../shared/team';
import { DataName } from '../../shared/ui/DataName';
import { Panel } from '../../shared/ui/Panel';
import { ProblemNote } from '../../shared/ui/ProblemNote';
import { VersionName } from '../../shared/ui/VersionName';
import { percent } from './percent';
import { ShareBars } from './ShareBars';

interface Props {
  task: RegisteredTask;
  prompts: string[];
  served?: string;
  weightings: PromptWeighting[];
  shown?: PromptWeighting;
  onShow: (id: string) => void;
}

/** What each prompt counts by the weights that are shown, beside equal shares, and whether answers use them. */
export function PromptShares({ task, prompts, served, weightings, shown, onShow }: Props) {
  const isLearnt = shown?.state === 'FINISHED';
  // Weights for a former revision or another model version stay chosen, and count no more until those answer again.
  const isInUse = ({ active, request }: PromptWeighting) => active && request.revision === task.revision && request.modelVersion === served;
  return (
    <Panel
      title="How much each prompt counts"
      lead={isLearnt ? 'The line marks the share of each when all count alike.' : 'All count alike until their weights are learnt and used.'}
      action={shown && isInUse(shown) && <Badge variant="light" color="green">in use</Badge>}
    >
      <Stack gap={16}>
        {weightings.length > 1 && (
          <Select
            label="Weights"
            maw={360}
            allowDeselect={false}
            data={weightings.map((one) => ({ value: one.id, label: named(one, isInUse(one)) }))}
            value={shown?.id ?? null}
            onChange={(id) => id && onShow(id)}
          />
        )}
        <ShareBars shares={isLearnt ? shown.prompts.map(({ text, weight }) => ({ text, share: weight ?? 0 })) : prompts.map((text) => ({ text, share: 1 / prompts.length }))} />
        {shown && isBeingLearnt(shown) && <Underway weighting={shown} />}
        {shown?.failure && <Text fz={13} c="var(--mantine-color-error)">Nothing was learnt: {shown.failure}</Text>}
        {isLearnt && <Learnt task={task} served={served} weighting={shown} />}
      </Stack>
    </Panel>
  );
}

const named = ({ createdAt, state, createdBy }: PromptWeighting, isInUse: boolean) => `${ago(createdAt)} by ${createdBy}${isInUse ? ', in use' : state === 'FINISHED' ? '' : `, ${state.toLowerCase()}`}`;

function Underway({ weighting }: { weighting: PromptWeighting }) {
  const { done, total } = weighting;
  return (
    <div>
      <Progress value={total > 0 ? (100 * done) / total : 0} aria-label="Images looked at" />
      <Text fz={13} c="dimmed" mt={8} aria-live="polite">{total > 0 ? `${count(done)} of ${counted(total, 'image')} looked at` : 'Waits for its turn'}. You may leave this page.</Text>
    </div>
  );
}

function Learnt({ task, served, weighting }: { task: RegisteredTask; served?: string; weighting: PromptWeighting }) {
  const { mayEdit } = useTeam();
  const change = useMutation({ mutationFn: () => (weighting.active ? putWeightsAside(weighting) : takeWeights(weighting)) });
  const { request, images = 0, changed = 0, active } = weighting;
  const isOld = request.revision !== task.revision;
  const isOther = request.modelVersion !== served;
  return (
    <Stack gap={12}>
      <Text fz={14} component="div">
        Learnt from {counted(images, 'image')} of <DataName id={request.datasetVersion} />, without their labels, for revision {request.revision} and <VersionName id={request.modelVersion} />.
        With these weights {percent(changed)} of the images get another first answer than with equal ones.
      </Text>
      {isOld && <Text fz={13} c="dimmed">The task is at revision {task.revision} now, whose prompts count alike. Learn its weights anew.</Text>}
      {!isOld && isOther && <Text fz={13} c="dimmed">Another model version answers now, for which prompts count alike. Learn its weights anew.</Text>}
      <ProblemNote error={change.error} />
      {mayEdit && (active || !isOld) && (
        <Group><Button variant={active ? 'default' : 'filled'} loading={change.isPending} onClick={() => change.mutate()}>{active ? 'Stop using them' : 'Use these weights'}</Button></Group>
      )}
    </Stack>
  );
}
