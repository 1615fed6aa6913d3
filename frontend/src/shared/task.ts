import type { TaskDefinition, TaskKind } from './api/types';
import { counted } from './format';

export const KIND_WORDS: Record<TaskKind, string> = {
  'image-classification': 'Classify',
  'multi-label-classification': 'Tag',
  captioning: 'Caption',
  'image-text-retrieval': 'Match texts',
  'object-detection': 'Find things',
  'instance-segmentation': 'Outline things',
  'referring-expression-grounding': 'Find what is meant',
  'visual-question-answering': 'Answer questions',
  verification: 'Verify statements',
};

export const KINDS = Object.keys(KIND_WORDS) as TaskKind[];

/** What a task asks, in one line. */
export function asks(task: TaskDefinition): string {
  switch (task.kind) {
    case 'image-classification':
    case 'multi-label-classification':
    case 'object-detection':
    case 'instance-segmentation': {
      const labels = task.labels ?? [];
      return `${counted(labels.length, 'class', 'classes')}: ${labels.slice(0, 4).join(', ')}${labels.length > 4 ? ' …' : ''}`;
    }
    case 'captioning':
      return `at most ${task.maxTokens ?? 24} tokens, ${counted(task.beams ?? 2, 'beam')}`;
    case 'image-text-retrieval':
      return task.candidates?.length ? counted(task.candidates.length, 'text') : 'texts come with each request';
    case 'referring-expression-grounding':
      return task.expressions?.length ? counted(task.expressions.length, 'expression') : 'expressions come with each request';
    case 'visual-question-answering':
      return `${task.question ? `“${task.question}”, ` : ''}${task.answers?.length ? counted(task.answers.length, 'answer') : 'open answers'}`;
    case 'verification':
      return task.statement ? `“${task.statement}”` : 'statements come with each request';
  }
}

/** The templates that names are written into, the bare name where none is given; undefined for kinds that have none. */
export const promptsOf = (task: TaskDefinition): string[] | undefined =>
  task.kind === 'image-classification' || task.kind === 'multi-label-classification' ? (task.prompts?.length ? task.prompts : ['{}']) : undefined;

/** What was typed, as a task; null while there is not enough to ask. */
export function defined(kind: TaskKind, texts: string[]): TaskDefinition | null {
  const given = [...new Set(texts.map((text) => text.trim()).filter((text) => text.length > 0))];
  switch (kind) {
    case 'image-classification':
    case 'multi-label-classification':
    case 'object-detection':
    case 'instance-segmentation':
      return given.length > 0 ? { kind, labels: given } : null;
    case 'captioning':
      return { kind };
    case 'image-text-retrieval':
      return given.length > 0 ? { kind, candidates: given } : null;
    case 'referring-expression-grounding':
      return given.length > 0 ? { kind, expressions: given } : null;
    case 'visual-question-answering':
      return { kind, answers: given };
    case 'verification':
      return { kind };
  }
}

/** What texts a request brings along for this task: those that it has none of its own of. */
export function textsBrought(task: TaskDefinition): 'candidates' | 'expressions' | null {
  if (task.kind === 'image-text-retrieval') return task.candidates?.length ? null : 'candidates';
  return task.kind === 'referring-expression-grounding' && !task.expressions?.length ? 'expressions' : null;
}

/** Whether a text about the image is read together with it. */
export const readsQuestions = (kind: TaskKind) => kind === 'visual-question-answering' || kind === 'verification';

export const needsTexts = (kind: TaskKind) => kind !== 'captioning' && !readsQuestions(kind);
