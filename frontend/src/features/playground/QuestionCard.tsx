import { ActionIcon, Group, Select, Stack, TagsInput, Text, Tooltip, defaultOptionsFilter } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { tasksQuery } from '../../shared/api/tasks';
import { KIND_WORDS, asks, needsTexts, textsBrought } from '../../shared/task';
import { NamesInput } from '../../shared/ui/NamesInput';
import { Panel } from '../../shared/ui/Panel';
import { useSearched } from '../../shared/ui/useSearched';
import { type Question, type Worded, onTheSpot } from './questions';

interface Props {
  team: string;
  question: Question;
  /** Kinds of tasks that the model can be asked. */
  kinds: string[];
  onChange: (changed: Worded) => void;
  onRemove?: () => void;
  children: ReactNode;
}

const OF_TEAM = 'Tasks of the team';

/** What to ask, and below it the answer. */
export function QuestionCard({ team, question, kinds, onChange, onRemove, children }: Props) {
  const { task, kind, texts } = question;
  const takesTexts = task ? textsBrought(task.task) !== null : needsTexts(kind);
  const isMatching = kind === 'image-text-retrieval' || kind === 'referring-expression-grounding';
  const { rows, typed, setTyped } = useSearched((q) => tasksQuery(team, { state: 'ACTIVE', q }), task ? task.name : KIND_WORDS[kind]);
  const tasks = task && !rows.some(({ id }) => id === task.id) ? [task, ...rows] : rows;
  const change = (next: string[]) => onChange({ asked: task?.id ?? kind, texts: next });
  // Names typed for one kind are as good for another; what was asked of a task is not.
  const choose = (value: string | null) => value && onChange({ asked: value, texts: task ? [] : texts });
  return (
    <Panel>
      <Stack gap={16}>
        <Group gap={8} wrap="nowrap" align="flex-end">
          <Select
            label="Ask"
            style={{ flex: 1 }}
            searchable
            allowDeselect={false}
            value={task?.id ?? kind}
            onChange={choose}
            searchValue={typed}
            onSearchChange={setTyped}
            // The service has searched the tasks: names that are near, not only those that hold what is typed.
            filter={({ options, search, limit }) => [...(defaultOptionsFilter({ options: options.slice(0, 1), search, limit }) as typeof options), ...options.slice(1)]}
            data={[
              { group: 'On the spot', items: onTheSpot(kinds).map((value) => ({ value, label: KIND_WORDS[value] })) },
              ...(tasks.length > 0 ? [{ group: OF_TEAM, items: tasks.map(({ id, name }) => ({ value: id, label: name })) }] : []),
            ]}
          />
          {onRemove && <Tooltip label="Take this question away"><ActionIcon variant="subtle" color="gray" size={36} aria-label="Take this question away" onClick={onRemove}><IconX size={16} stroke={1.5} /></ActionIcon></Tooltip>}
        </Group>
        {task && <Text fz={13} c="dimmed">{asks(task.task)}</Text>}
        {takesTexts && (
          isMatching ? (
            <TagsInput label={kind === 'image-text-retrieval' ? 'Texts' : 'Expressions'} description="Press Enter after each one" placeholder={texts.length > 0 ? '' : 'a red circle left of a blue square'} value={texts} onChange={change} splitChars={[]} acceptValueOnBlur />
          ) : (
            <NamesInput label="Class names" description="Press Enter after each one; paste a list with commas" placeholder={texts.length > 0 ? '' : 'red circle'} value={texts} onChange={change} />
          )
        )}
        {children}
      </Stack>
    </Panel>
  );
}
