import { ActionIcon, Group, Select, Stack, TagsInput, Text, Tooltip } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { RegisteredTask, TaskKind } from '../../shared/api/types';
import { KIND_WORDS, asks, needsTexts, textsBrought } from '../../shared/task';
import { NamesInput } from '../../shared/ui/NamesInput';
import { Panel } from '../../shared/ui/Panel';
import { type Question, onTheSpot } from './questions';

interface Props {
  question: Question;
  tasks: RegisteredTask[];
  /** Kinds of tasks that the model can be asked. */
  kinds: string[];
  onChange: (question: Question) => void;
  onRemove?: () => void;
  children: ReactNode;
}

/** What to ask, and below it the answer. */
export function QuestionCard({ question, tasks, kinds, onChange, onRemove, children }: Props) {
  const { task, kind, texts } = question;
  const takesTexts = task ? textsBrought(task.task) !== null : needsTexts(kind);
  const asked = task?.task.kind ?? kind;
  const isMatching = asked === 'image-text-retrieval' || asked === 'referring-expression-grounding';
  const change = (next: string[]) => onChange({ ...question, texts: next });
  const choose = (value: string | null) => {
    const chosen = tasks.find(({ id }) => id === value);
    if (chosen) onChange({ ...question, task: chosen, kind: chosen.task.kind, asked: [] });
    else if (value) onChange({ ...question, task: undefined, kind: value as TaskKind, asked: [] });
  };
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
            data={[
              { group: 'On the spot', items: onTheSpot(kinds).map((value) => ({ value, label: KIND_WORDS[value] })) },
              ...(tasks.length > 0 ? [{ group: 'Tasks of the team', items: tasks.map(({ id, name }) => ({ value: id, label: name })) }] : []),
            ]}
          />
          {onRemove && <Tooltip label="Take this question away"><ActionIcon variant="subtle" color="gray" size={36} aria-label="Take this question away" onClick={onRemove}><IconX size={16} stroke={1.5} /></ActionIcon></Tooltip>}
        </Group>
        {task && <Text fz={13} c="dimmed">{asks(task.task)}</Text>}
        {takesTexts && (
          isMatching ? (
            <TagsInput label={asked === 'image-text-retrieval' ? 'Texts' : 'Expressions'} description="Press Enter after each one" placeholder={texts.length > 0 ? '' : 'a red circle left of a blue square'} value={texts} onChange={change} splitChars={[]} acceptValueOnBlur />
          ) : (
            <NamesInput label="Class names" description="Press Enter after each one; paste a list with commas" placeholder={texts.length > 0 ? '' : 'red circle'} value={texts} onChange={change} />
          )
        )}
        {children}
      </Stack>
    </Panel>
  );
}
