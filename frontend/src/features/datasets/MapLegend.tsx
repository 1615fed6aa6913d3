import { Anchor, Select, Stack, Text, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { count } from '../../shared/format';
import { Panel } from '../../shared/ui/Panel';
import classes from './datasets.module.css';
import { BY_SPLIT, type Group, UNKNOWN } from './mapColours';

const FIRST = 14;

export const groupWords = (value: string) => (value === UNKNOWN ? 'no label' : value);

interface Props {
  by: string;
  spaces: string[];
  onBy: (by: string) => void;
  groups: Group[];
  chosen: string[];
  onToggle: (value: string) => void;
}

/** What the colours of a map mean; each value chooses its images, without a pointer too. */
export function MapLegend({ by, spaces, onBy, groups, chosen, onToggle }: Props) {
  const [all, setAll] = useState(false);
  const shown = all ? groups : groups.filter(({ value }, index) => index < FIRST || chosen.includes(value));
  return (
    <Panel title="Colours">
      <Select aria-label="Colour by" size="sm" mb={12} allowDeselect={false} data={[...spaces.map((space) => ({ value: space, label: space })), { value: BY_SPLIT, label: 'split' }]} value={by} onChange={(next) => next && onBy(next)} />
      <Stack gap={2}>
        {shown.map(({ value, colour, count: images }) => {
          const isOn = chosen.includes(value);
          return (
            <UnstyledButton key={value} className={classes.value} data-on={isOn || undefined} aria-pressed={isOn} onClick={() => onToggle(value)}>
              <span aria-hidden className={classes.key} style={{ background: colour }} />
              <Text fz={13} truncate>{groupWords(value)}</Text>
              <span className="number">{count(images)}</span>
            </UnstyledButton>
          );
        })}
        {groups.length > FIRST && <Anchor component="button" type="button" fz={13} ta="left" px={8} mih={28} onClick={() => setAll(!all)}>{all ? 'Show fewer' : `Show ${count(groups.length)}`}</Anchor>}
      </Stack>
    </Panel>
  );
}
