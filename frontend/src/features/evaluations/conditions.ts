import type { SliceCondition } from '../../shared/api/types';

/** What a sample can be chosen by, as people call it; label attributes are followed by the name of their space. */
export const ATTRIBUTES = {
  objects: { label: 'Objects in the image', kind: 'number' },
  width: { label: 'Width, pixels', kind: 'number' },
  height: { label: 'Height, pixels', kind: 'number' },
  captions: { label: 'Captions', kind: 'number' },
  questions: { label: 'Questions', kind: 'number' },
  label: { label: 'Label of the image', kind: 'label' },
  object: { label: 'Label of any object', kind: 'label' },
  id: { label: 'Id of the sample', kind: 'text' },
  mediaType: { label: 'Media type', kind: 'text' },
} as const;

export type Attribute = keyof typeof ATTRIBUTES;
export const CHOICES = Object.entries(ATTRIBUTES).map(([value, { label }]) => ({ value, label }));

/** A condition as it is being written. */
export interface ConditionDraft {
  attribute: Attribute;
  space: string;
  atLeast: number | string;
  atMost: number | string;
  anyOf: string[];
  startsWith: string;
}

export const NEW_CONDITION: ConditionDraft = { attribute: 'objects', space: 'class', atLeast: '', atMost: '', anyOf: [], startsWith: '' };

/** Whether there is enough to be asked for. */
export function isWhole({ attribute, space, atLeast, atMost, anyOf, startsWith }: ConditionDraft): boolean {
  const { kind } = ATTRIBUTES[attribute];
  if (kind === 'number') return atLeast !== '' || atMost !== '';
  return (kind !== 'label' || space.trim() !== '') && (anyOf.length > 0 || startsWith.trim() !== '');
}

export function conditionOf({ attribute, space, atLeast, atMost, anyOf, startsWith }: ConditionDraft): SliceCondition {
  const { kind } = ATTRIBUTES[attribute];
  if (kind === 'number') return { attribute, ...(atLeast === '' ? {} : { atLeast: Number(atLeast) }), ...(atMost === '' ? {} : { atMost: Number(atMost) }) };
  return { attribute: kind === 'label' ? `${attribute}.${space.trim()}` : attribute, ...(anyOf.length > 0 ? { anyOf } : {}), ...(startsWith.trim() === '' ? {} : { startsWith: startsWith.trim() }) };
}

const SHOWN = 4;

/** 'objects in the image at least 3', 'label of the image (class) is cat or dog'. */
export function conditionWords({ attribute, anyOf, startsWith, atLeast, atMost }: SliceCondition): string {
  const dot = attribute.indexOf('.');
  const known = ATTRIBUTES[(dot < 0 ? attribute : attribute.slice(0, dot)) as Attribute];
  const name = `${known?.label.toLowerCase() ?? attribute}${known && dot >= 0 ? ` (${attribute.slice(dot + 1)})` : ''}`;
  const said = [
    atLeast !== undefined ? `at least ${atLeast}` : '',
    atMost !== undefined ? `at most ${atMost}` : '',
    anyOf ? `is ${anyOf.slice(0, SHOWN).join(' or ')}${anyOf.length > SHOWN ? ` or one of ${anyOf.length - SHOWN} more` : ''}` : '',
    startsWith !== undefined ? `begins with ${startsWith}` : '',
  ];
  return `${name} ${said.filter(Boolean).join(' and ')}`;
}
