import type { TaskDefinition, TaskKind } from './api/types';
import { counted } from './format';

export const KIND_WORDS: Record<TaskKind, string> = {
  'image-classification': 'Classify',
  captioning: 'Caption',
  'image-text-retrieval': 'Match texts',
  'object-detection': 'Find things',
  'instance-segmentation': 'Outline things',
};

export const KINDS = Object.keys(KIND_WORDS) as TaskKind[];

/** What a task asks, in one line. */
export function asks(task: TaskDefinition): string {
  switch (task.kind) {
    case 'image-classification':
    case 'object-detection':
    case 'instance-segmentation': {
      const labels = task.labels ?? [];
      return `${counted(labels.length, 'class', 'classes')}: ${labels.slice(0, 4).join(', ')}${labels.length > 4 ? ' …' : ''}`;
    }
    case 'captioning':
      return `at most ${task.maxTokens ?? 24} tokens, ${counted(task.beams ?? 2, 'beam')}`;
    case 'image-text-retrieval':
      return task.candidates?.length ? counted(task.candidates.length, 'text') : 'texts come with each request';
  }
}

/** What was typed, as a task; null while there is not enough to ask. */
export function defined(kind: TaskKind, texts: string[]): TaskDefinition | null {
  const given = [...new Set(texts.map((text) => text.trim()).filter((text) => text.length > 0))];
  switch (kind) {
    case 'image-classification':
    case 'object-detection':
    case 'instance-segmentation':
      return given.length > 0 ? { kind, labels: given } : null;
    case 'captioning':
      return { kind };
    case 'image-text-retrieval':
      return given.length > 0 ? { kind, candidates: given } : null;
  }
}

export const needsTexts = (kind: TaskKind) => kind !== 'captioning';
