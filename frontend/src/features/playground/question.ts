import type { Ask } from './predict';

export type Kind = 'classify' | 'caption' | 'match';

/** What was typed, as a question to the model; null while there is nothing to ask. */
export function question(kind: Kind, texts: string[]): Ask | null {
  const given = texts.map((text) => text.trim()).filter((text) => text.length > 0);
  switch (kind) {
    case 'classify':
      return given.length > 0 ? { definition: { kind: 'image-classification', labels: given } } : null;
    case 'caption':
      return { definition: { kind: 'captioning' } };
    case 'match':
      return given.length > 0 ? { definition: { kind: 'image-text-retrieval' }, candidates: given } : null;
  }
}
