import type { Ask, RegisteredTask, TaskDefinition, TaskKind } from '../../shared/api/types';
import { KINDS, defined, readsQuestions, textsBrought } from '../../shared/task';
import { read, written } from '../../shared/ui/search';

/** One card of the playground as the address has it. */
export interface Worded {
  /** A kind of task whose words are typed on the spot, or the id of a registered task. */
  asked: string;
  /** Names, texts or expressions; where texts are read with the image, what was asked of it so far, oldest first. */
  texts: string[];
}

/** One card of the playground: a registered task, or words typed on the spot. */
export interface Question {
  kind: TaskKind;
  texts: string[];
  task?: RegisteredTask;
}

/** As many as are asked again of the next image. */
export const ASKED_AT_MOST = 20;

export const FIRST: Worded = { asked: 'image-classification', texts: [] };

/** What is asked as a word of the address, cards apart by semicolons; nothing for what is asked at first. */
export const wordOf = (cards: Worded[]) => {
  const word = cards.map(({ asked, texts }) => written([asked, ...texts])).join(';');
  return word === FIRST.asked ? undefined : word;
};

export const cardsOf = (word: string | undefined): Worded[] =>
  word ? word.split(';').map((card) => { const [asked = FIRST.asked, ...texts] = read(card); return { asked, texts }; }) : [FIRST];

export const isKind = (asked: string): asked is TaskKind => KINDS.includes(asked as TaskKind);

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
  const { task, texts } = question;
  if (task && readsQuestions(task.task.kind)) {
    const own: Ask[] = textOf(task) ? [{ task: task.id }] : [];
    return [...own, ...texts.map((text) => ({ task: task.id, question: text }))];
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

/** Regions of one label that overlap a better one by more than this are taken for the same thing. */
const SAME_FROM = 0.5;

/** Of things that are found by their names, each is told once. */
export const once = (ask: Ask, kind: TaskKind): Ask => (kind === 'object-detection' || kind === 'instance-segmentation' ? { ...ask, maxOverlap: SAME_FROM } : ask);
