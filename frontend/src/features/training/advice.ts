import type { DatasetVersion, NamedRecipe, RegisteredTask } from '../../shared/api/types';
import { count } from '../../shared/format';
import { type EntryDraft, shares } from './mixture';

/** What is known of an entry of the mixture; nothing of what is still fetched. */
export interface Known {
  task?: RegisteredTask;
  version?: DatasetVersion;
}

const HELD_OUT = ['test', 'val'];
const HARDLY = 0.03;
const MOSTLY = 0.8;
const OFTEN = 100;

const nameOf = ({ task }: Known) => task?.name ?? 'a task';
const learnable = ({ version }: Known) => version && (version.splits.train ?? version.samples);

/** Labels that occur in no label space of the data: nothing in it teaches them. */
function untaught({ task, version }: Known, space: string | undefined): string[] {
  const labels = task && 'labels' in task.task ? (task.task.labels ?? []) : [];
  const names = space ? version?.labelSpaces[space]?.names : undefined;
  return names ? labels.filter((label) => !names.includes(label)) : [];
}

/**
 * What is worth a second thought before a mixture is trained.
 *
 * @param steps of the whole job; how often a sample comes again is told where they and the recipe are known
 */
export function advice(entries: EntryDraft[], known: Known[], steps?: number, recipe?: NamedRecipe): string[] {
  const part = shares(entries);
  const said: string[] = [];
  const drawn = part.filter((share) => share > 0).length;
  entries.forEach((entry, index) => {
    const one = known[index] ?? {};
    const share = part[index]!;
    const name = nameOf(one);
    if (share === 0) return void said.push(`${name} has no weight and is not trained.`);
    if (share < HARDLY) said.push(`${name} gets ${(100 * share).toFixed(1)} % of the batches: it will hardly be learned.`);
    if (share > MOSTLY && drawn > 1) said.push(`${name} takes ${(100 * share).toFixed(0)} % of the batches: the other tasks are drawn rarely.`);
    const lacking = untaught(one, entry.labelSpace);
    if (lacking.length > 0) said.push(`${name}: ${lacking.length === 1 ? 'the label' : `${count(lacking.length)} labels`} ${lacking.slice(0, 3).join(', ')}${lacking.length > 3 ? ' …' : ''} ${lacking.length === 1 ? 'is' : 'are'} no name of label space ${entry.labelSpace}, so nothing teaches ${lacking.length === 1 ? 'it' : 'them'}.`);
    if (one.version && !HELD_OUT.some((split) => one.version!.splits[split])) said.push(`The data of ${name} holds nothing out: add a split test or val to judge what was learned.`);
    const samples = learnable(one);
    const batch = one.task && recipe && (recipe.settings.batch[one.task.name] ?? recipe.settings.batch[one.task.task.kind] ?? recipe.settings.batch.default);
    if (samples && batch && steps) {
      const times = (steps * share * batch) / samples;
      if (times > OFTEN) said.push(`${name} would see each of its ${count(samples)} samples ${count(times)} times: more data or fewer steps keep it from learning them by heart.`);
    }
  });
  return said;
}

/** Weights by the square root of what there is to learn from: large data sets lead, small ones are still heard. */
export function balanced(entries: EntryDraft[], known: Known[]): EntryDraft[] {
  const roots = known.map((one) => Math.sqrt(learnable(one) ?? 0));
  const most = Math.max(...roots, 1);
  return entries.map((entry, index) => ({ ...entry, weight: Math.max(0.01, Number(((roots[index] ?? 0) / most).toFixed(2))) }));
}
