import type { Ask, RegisteredTask, TaskKind } from '../../shared/api/types';
import { KIND_WORDS, defined } from '../../shared/task';

/** One card of the playground: a registered task, or words typed on the spot. */
export interface Question {
  key: number;
  kind: TaskKind;
  texts: string[];
  task?: RegisteredTask;
}

/** What can be asked without registering anything. Finding things needs a model trained for it: ask it through a registered task. */
export const ON_THE_SPOT: TaskKind[] = ['image-classification', 'captioning', 'image-text-retrieval'];

/** What goes to the service; null while there is not enough to ask. */
export function asAsk({ kind, texts, task }: Question): Ask | null {
  if (task) {
    const needsTexts = task.task.kind === 'image-text-retrieval' && !task.task.candidates?.length;
    const given = texts.map((text) => text.trim()).filter(Boolean);
    if (needsTexts) return given.length > 0 ? { task: task.id, candidates: given } : null;
    return { task: task.id };
  }
  const definition = defined(kind, texts);
  return definition && { definition };
}

export const titleOf = ({ kind, task }: Question) => (task ? task.name : KIND_WORDS[kind]);
