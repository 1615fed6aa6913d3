import { Group, Stack, Text, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import type { Scored } from '../api/types';
import { labelColour } from '../format';

const FIRST = 10;

/** Names with their scores, the best first. */
export function Bars({ scored }: { scored: Scored[] }) {
  const [all, setAll] = useState(false);
  return (
    <Stack gap={8} component="ol" m={0} p={0} style={{ listStyle: 'none' }}>
      {(all ? scored : scored.slice(0, FIRST)).map(({ text, score }) => (
        <li key={text}>
          <Group justify="space-between" wrap="nowrap" gap={12}>
            <Text fz={14} lineClamp={2}>{text}</Text>
            <span className="number">{score.toFixed(3)}</span>
          </Group>
          <div className="bar" style={{ marginTop: 4 }}><div style={{ width: `${100 * Math.max(0, score)}%`, background: labelColour(text) }} /></div>
        </li>
      ))}
      {scored.length > FIRST && !all && <UnstyledButton onClick={() => setAll(true)}><Text fz={13} c="var(--mantine-color-anchor)">Show all {scored.length}</Text></UnstyledButton>}
    </Stack>
  );
}
