import { NumberInput, Select, SimpleGrid, Stack, TagsInput, TextInput } from '@mantine/core';
import type { TaskDefinition, TaskKind } from '../api/types';
import { KINDS, KIND_WORDS } from '../task';
import { NamesInput } from './NamesInput';

/** What a person has typed so far about a task. */
export interface TaskDraft {
  kind: TaskKind;
  labels: string[];
  prompts: string[];
  candidates: string[];
  expressions: string[];
  question: string;
  answers: string[];
  statement: string;
  maxTokens: number;
  beams: number;
  topK: number;
  threshold: number;
  scoreThreshold: number;
  maxDetections: number;
}

export const NEW_DRAFT: TaskDraft = { kind: 'image-classification', labels: [], prompts: [], candidates: [], expressions: [], question: '', answers: [], statement: '', maxTokens: 24, beams: 2, topK: 10, threshold: 0.5, scoreThreshold: 0.3, maxDetections: 100 };

export function draftOf(task: TaskDefinition): TaskDraft {
  const given = Object.fromEntries(Object.entries(task).filter(([, value]) => value !== undefined && value !== null));
  return { ...NEW_DRAFT, ...given };
}

/** The draft as a task; null while something it needs is missing. */
export function definitionOf(draft: TaskDraft): TaskDefinition | null {
  const { kind, labels, prompts, candidates, expressions, question, answers, statement, maxTokens, beams, topK, threshold, scoreThreshold, maxDetections } = draft;
  switch (kind) {
    case 'image-classification':
      return labels.length > 0 ? { kind, labels, ...(prompts.length > 0 ? { prompts } : {}) } : null;
    case 'multi-label-classification':
      return labels.length > 0 ? { kind, labels, threshold, ...(prompts.length > 0 ? { prompts } : {}) } : null;
    case 'captioning':
      return { kind, maxTokens, beams };
    case 'image-text-retrieval':
      return { kind, candidates, topK };
    case 'object-detection':
    case 'instance-segmentation':
      return labels.length > 0 ? { kind, labels, scoreThreshold, maxDetections } : null;
    case 'referring-expression-grounding':
      return { kind, expressions };
    case 'visual-question-answering':
      return { kind, answers, ...(question.trim() ? { question: question.trim() } : {}) };
    case 'verification':
      return { kind, ...(statement.trim() ? { statement: statement.trim() } : {}) };
  }
}

interface Props {
  draft: TaskDraft;
  onDraft: (draft: TaskDraft) => void;
  fixedKind?: boolean;
}

/** The fields of a task, those of its kind only. */
export function TaskFields({ draft, onDraft, fixedKind = false }: Props) {
  const set = (some: Partial<TaskDraft>) => onDraft({ ...draft, ...some });
  const number = (label: string, description: string, key: 'maxTokens' | 'beams' | 'topK' | 'threshold' | 'scoreThreshold' | 'maxDetections', min: number, max: number, step = 1) => (
    <NumberInput label={label} description={description} min={min} max={max} step={step} value={draft[key]} onChange={(value) => typeof value === 'number' && set({ [key]: value })} />
  );
  const isNaming = draft.kind === 'image-classification' || draft.kind === 'multi-label-classification';
  const isRegion = draft.kind === 'object-detection' || draft.kind === 'instance-segmentation';
  return (
    <Stack gap={16}>
      <Select label="Kind" data={KINDS.map((value) => ({ value, label: KIND_WORDS[value] }))} value={draft.kind} disabled={fixedKind} allowDeselect={false} onChange={(kind) => kind && set({ kind: kind as TaskKind })} />
      {(isNaming || isRegion) && (
        <NamesInput label="Class names" description="Press Enter after each one; paste a list with commas" placeholder={draft.labels.length === 0 ? 'scratch' : ''} value={draft.labels} onChange={(labels) => set({ labels })} />
      )}
      {isNaming && (
        <TagsInput label="Prompts" description="Templates with {} where the name goes; without any, the name alone" placeholder={draft.prompts.length === 0 ? 'a photo of a {}' : ''} value={draft.prompts} onChange={(prompts) => set({ prompts })} splitChars={[]} acceptValueOnBlur />
      )}
      {draft.kind === 'image-text-retrieval' && (
        <TagsInput label="Texts" description="What an image is matched against; leave it empty to send texts with each request" value={draft.candidates} onChange={(candidates) => set({ candidates })} splitChars={[]} acceptValueOnBlur />
      )}
      {draft.kind === 'referring-expression-grounding' && (
        <TagsInput label="Expressions" description="Each means one thing in the image; leave it empty to send expressions with each request" placeholder={draft.expressions.length === 0 ? 'the cup left of the plate' : ''} value={draft.expressions} onChange={(expressions) => set({ expressions })} splitChars={[]} acceptValueOnBlur />
      )}
      {draft.kind === 'visual-question-answering' && (
        <>
          <TextInput label="Question" description="Asked of every image; leave it empty to send a question with each request" placeholder="is the shelf empty ?" value={draft.question} onChange={(event) => set({ question: event.currentTarget.value })} />
          <NamesInput label="Answers" description="What to choose from, Enter after each one; without any, the answer is written freely" placeholder={draft.answers.length === 0 ? 'yes' : ''} value={draft.answers} onChange={(answers) => set({ answers })} />
        </>
      )}
      {draft.kind === 'verification' && (
        <TextInput label="Statement" description="Checked of every image; leave it empty to send a statement with each request" placeholder="the shelf is empty" value={draft.statement} onChange={(event) => set({ statement: event.currentTarget.value })} />
      )}
      <SimpleGrid cols={2}>
        {draft.kind === 'captioning' && number('Longest caption', 'tokens, 1 to 64', 'maxTokens', 1, 64)}
        {draft.kind === 'captioning' && number('Beams', 'width of the search, 1 to 8', 'beams', 1, 8)}
        {draft.kind === 'image-text-retrieval' && number('Best texts', 'how many to answer', 'topK', 1, 100)}
        {draft.kind === 'multi-label-classification' && number('Threshold', 'probability from which a label holds, 0 to 1', 'threshold', 0, 1, 0.05)}
        {isRegion && number('Score threshold', 'least score to report, 0 to 1', 'scoreThreshold', 0, 1, 0.05)}
        {isRegion && number('Most things', 'to report in one image', 'maxDetections', 1, 1000)}
      </SimpleGrid>
    </Stack>
  );
}
