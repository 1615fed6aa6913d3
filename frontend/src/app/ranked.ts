import type { SpotlightActionData, SpotlightFilterFunction } from '@mantine/spotlight';
import { isActionsGroup } from '@mantine/spotlight';

const NONE = 4;

/** How near a name is to what was typed: the same, begins with it, a word of it begins with it, has all its words somewhere, or not at all. */
function distance(query: string, { label = '', keywords = [] }: SpotlightActionData): number {
  const name = label.toLowerCase();
  if (name === query) return 0;
  if (name.startsWith(query)) return 1;
  const at = name.indexOf(query);
  if (at > 0) return /[\s_-]/.test(name.charAt(at - 1)) ? 2 : 3;
  const said = [label, keywords].flat().join(' ').toLowerCase();
  return query.split(/\s+/).every((word) => said.includes(word)) ? 3 : NONE;
}

/** Groups and their rows by their nearest names, so that Enter goes to what was typed and not to something that merely contains it. */
export const ranked: SpotlightFilterFunction = (typed, data) => {
  const query = typed.trim().toLowerCase();
  return data
    .filter(isActionsGroup)
    .map(({ group, actions }) => {
      const rows = actions
        .map((action) => ({ action, at: distance(query, action) }))
        .filter(({ at }) => at < NONE)
        .sort((a, b) => a.at - b.at);
      return { group, actions: rows.map(({ action }) => action), at: rows[0]?.at ?? NONE };
    })
    .filter(({ at }) => at < NONE)
    .sort((a, b) => a.at - b.at)
    .map(({ group, actions }) => ({ group, actions }));
};
