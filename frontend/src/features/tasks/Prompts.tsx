import { Paper, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { isBeingLearnt, weightingsQuery } from '../../shared/api/promptWeightings';
import { activationQuery } from '../../shared/api/serving';
import type { RegisteredTask } from '../../shared/api/types';
import { useTeam } from '../../shared/team';
import { Empty } from '../../shared/ui/Empty';
import { Loaded } from '../../shared/ui/Loaded';
import { useUrl } from '../../shared/ui/search';
import { LearnWeights } from './LearnWeights';
import { PromptShares } from './PromptShares';

/** The prompt that is the name itself. */
const BARE = '{}';

/** The prompts of a task and how much each counts: alike, or by weights learnt from images without labels. */
export function Prompts({ task, prompts }: { task: RegisteredTask; prompts: string[] }) {
  const { mayEdit } = useTeam();
  const [url, setUrl] = useUrl();
  const weightings = useQuery(weightingsQuery(task.id));
  const version = useQuery({ ...activationQuery(task.id), retry: false }).data?.version;
  if (prompts.length < 2) {
    return <Paper><Empty picture="tasks" title="One prompt counts for all" lead={`${prompts[0] === BARE ? 'The names are asked as they are' : `The names are asked as “${prompts[0]}”`}. Revise the task with two or more prompts, and images without labels can tell which of them a model understands.`} /></Paper>;
  }
  return (
    <Loaded query={weightings}>
      {({ items }) => {
        const usual = items.find(({ active, request }) => active && request.revision === task.revision && request.modelVersion === version) ?? items[0];
        const shown = items.find(({ id }) => id === url.weights) ?? usual;
        return (
          <Stack gap={24}>
            <PromptShares task={task} prompts={prompts} served={version} weightings={items} shown={shown} onShow={(id) => setUrl({ weights: id === usual?.id ? undefined : id })} />
            {mayEdit && task.state === 'ACTIVE' && <LearnWeights task={task} version={version} isBusy={items.some(isBeingLearnt)} onBegun={(weights) => setUrl({ weights })} />}
          </Stack>
        );
      }}
    </Loaded>
  );
}
