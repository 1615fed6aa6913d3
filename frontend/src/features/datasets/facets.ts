import type { SampleFilter } from '../../shared/api/datasets';
import { read, written } from '../../shared/ui/search';

export const FACETS = ['split', 'label', 'annotation', 'imageEdge', 'boxEdge', 'problem'] as const;
export type Facet = (typeof FACETS)[number];

type Words = Record<string, string | undefined>;

/** What the address asks for. */
export function filterOf(url: Words): SampleFilter {
  const filter: SampleFilter = {};
  for (const facet of FACETS) if (read(url[facet]).length > 0) filter[facet] = read(url[facet]);
  return filter;
}

/** The change of the address that takes a value in, or out where it is in. A sample that is open closes: it may not pass. */
export function toggled(filter: SampleFilter, facet: Facet, value: string): Words {
  const before = filter[facet] ?? [];
  return { [facet]: written(before.includes(value) ? before.filter((one) => one !== value) : [...before, value]), sample: undefined };
}

export const nothing = (): Words => ({ ...Object.fromEntries(FACETS.map((facet) => [facet, undefined])), sample: undefined });

const PROBLEMS: Record<string, string> = {
  'no-annotation': 'nothing annotated',
  'empty-box': 'box without area',
  'box-outside-image': 'box beyond the image',
  'same-pixels': 'same pixels twice',
  'same-pixels-across-splits': 'same pixels in two splits',
  'near-duplicate': 'looks like another',
  'near-duplicate-across-splits': 'looks like one of another split',
};

/** A range of sizes begins at a power of two and ends below the next. */
export const rangeWords = (least: string) => (Number(least) <= 1 ? 'up to 1 px' : `${least}–${2 * Number(least) - 1} px`);

/** What a value is called: labels without their space, sizes as ranges. */
export function valueWords(facet: Facet, value: string): string {
  switch (facet) {
    case 'label':
      return value.slice(value.indexOf(':') + 1);
    case 'imageEdge':
    case 'boxEdge':
      return rangeWords(value);
    case 'problem':
      return PROBLEMS[value] ?? value;
    case 'split':
    case 'annotation':
      return value;
  }
}

export const FACET_WORDS: Record<Facet, string> = {
  split: 'Splits',
  label: 'Labels',
  annotation: 'Annotations',
  imageEdge: 'Image size',
  boxEdge: 'Box size',
  problem: 'Worth a look',
};
