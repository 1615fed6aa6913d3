import type { Ask, RegisteredTask, TaskDefinition, TaskKind } from '../../shared/api/types';
import { KIND_WORDS, defined, readsQuestions, textsBrought } from '../../shared/task';

/** One card of the playground: a registered task, or words typed on the spot. */
export interface Question {
  key: number;
  kind: TaskKind;
  texts: string[];
  task?: RegisteredTask;
  /** What was asked of the image so far, oldest first, where texts are read with it. */
  asked?: string[];
}

/** As many as are asked again of the next image. */
export const ASKED_AT_MOST = 20;

/** What can be asked without registering anything: what is defined by the texts that one types. */
const TYPED: TaskKind[] = ['image-classification', 'captioning', 'image-text-retrieval', 'object-detection', 'instance-segmentation', 'referring-expression-grounding'];

/** Of these, what the model that answers can do. */
export const onTheSpot = (kinds: string[]): TaskKind[] => TYPED.filter((kind) => kinds.includes(kind));

/** Least score of what is found on the spot: what the slider can show. */
const FOUND_FROM = 0.05;

/** A definition as it would be registered: things count from where the slider stands. */
export const settled = (definition: TaskDefinition, threshold: number): TaskDefinition =>
  'scoreThreshold' in definition ? { ...definition, scoreThreshold: threshold } : definition;

/** What goes to the service; nothing while there is not enough to ask. */
export function asAsks(question: Question): Ask[] {
  const { task, asked = [] } = question;
  if (task && readsQuestions(task.task.kind)) {
    const own: Ask[] = textOf(task) ? [{ task: task.id }] : [];
    return [...own, ...asked.map((text) => ({ task: task.id, question: text }))];
  }
  const ask = asAsk(question);
  return ask ? [ask] : [];
}

/** What a task asks of every image. */
export function textOf(task: RegisteredTask): string | undefined {
  const definition = task.task;
  if (definition.kind === 'visual-question-answering') return definition.question;
  return definition.kind === 'verification' ? definition.statement : undefined;
}

function asAsk({ kind, texts, task }: Question): Ask | null {
  if (task) {
    const brought = textsBrought(task.task);
    const given = texts.map((text) => text.trim()).filter(Boolean);
    if (brought) return given.length > 0 ? { task: task.id, [brought]: given } : null;
    return { task: task.id };
  }
  const definition = defined(kind, texts);
  if (definition?.kind === 'object-detection' || definition?.kind === 'instance-segmentation') return { definition: { ...definition, scoreThreshold: FOUND_FROM } };
  return definition && { definition };
}

export const titleOf = ({ kind, task }: Question) => (task ? task.name : KIND_WORDS[kind]);
