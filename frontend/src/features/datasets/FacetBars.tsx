import { Anchor, Stack, Text, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import type { Bin } from '../../shared/api/types';
import { OKABE_ITO, count } from '../../shared/format';
import classes from './datasets.module.css';
import { type Facet, valueWords } from './facets';

interface Props {
  facet: Facet;
  bins: Bin[];
  binsInAll: number;
  splits: string[];
  chosen: string[];
  onToggle: (value: string) => void;
}

const FIRST = 8;

export const splitColour = (splits: string[], split: string) => OKABE_ITO[splits.indexOf(split) % OKABE_ITO.length]!;

const told = (bin: Bin, splits: string[]) => splits.filter((split) => bin.splits[split]).map((split) => `${split} ${count(bin.splits[split]!)}`).join(', ');

/** One bar a value, in the colours of the splits; a click asks for the samples behind it. */
export function FacetBars({ facet, bins, binsInAll, splits, chosen, onToggle }: Props) {
  const [all, setAll] = useState(false);
  const most = Math.max(1, ...bins.map((bin) => bin.samples));
  const shown = all ? bins : bins.filter((bin, index) => index < FIRST || chosen.includes(bin.value));
  return (
    <Stack gap={2}>
      {shown.map((bin) => {
        const isOn = chosen.includes(bin.value);
        const name = valueWords(facet, bin.value);
        return (
          <UnstyledButton key={bin.value} className={classes.split} data-on={isOn || undefined} aria-pressed={isOn} title={`${name}: ${told(bin, splits)}${bin.occurrences > bin.samples ? `; ${count(bin.occurrences)} in all` : ''}`} onClick={() => onToggle(bin.value)}>
            <Text fz={13} truncate>{name}</Text>
            <div className={classes.stacked}>
              {splits.map((split) => <div key={split} style={{ width: `${(100 * (bin.splits[split] ?? 0)) / most}%`, background: splitColour(splits, split) }} />)}
            </div>
            <span className="number">{count(bin.samples)}</span>
          </UnstyledButton>
        );
      })}
      {bins.length > FIRST && (
        <Anchor component="button" type="button" fz={13} ta="left" px={8} py={4} onClick={() => setAll(!all)}>
          {all ? 'Show fewer' : `Show ${count(bins.length)}${binsInAll > bins.length ? ` of ${count(binsInAll)}` : ''}`}
        </Anchor>
      )}
    </Stack>
  );
}

/** The same, as columns from small to large. */
export function FacetColumns({ facet, bins, splits, chosen, onToggle }: Omit<Props, 'binsInAll'>) {
  const most = Math.max(1, ...bins.map((bin) => bin.samples));
  return (
    <div className={classes.columns}>
      {bins.map((bin) => {
        const isOn = chosen.includes(bin.value);
        const name = valueWords(facet, bin.value);
        return (
          <UnstyledButton key={bin.value} className={classes.column} data-on={isOn || undefined} aria-pressed={isOn} aria-label={`${name}: ${count(bin.samples)} samples`} title={`${name}: ${told(bin, splits)}`} onClick={() => onToggle(bin.value)}>
            <div className={classes.upright}>
              {splits.map((split) => <div key={split} style={{ height: `${(100 * (bin.splits[split] ?? 0)) / most}%`, background: splitColour(splits, split) }} />)}
            </div>
            <Text fz={12} c="dimmed" className="number">{bin.value}</Text>
          </UnstyledButton>
        );
      })}
    </div>
  );
}
