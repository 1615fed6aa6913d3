import { Group, Text, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { labelColour } from '../format';

const FIRST = 60;

/** Names with the colour that each has on every page. */
export function Labels({ names }: { names: string[] }) {
  const [all, setAll] = useState(false);
  return (
    <Group gap={8} component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
      {(all ? names : names.slice(0, FIRST)).map((name) => (
        <Group key={name} component="li" gap={8} px={8} py={2} style={{ border: '1px solid var(--ps-line)', borderRadius: 8 }}>
          <span aria-hidden style={{ width: 10, height: 10, borderRadius: 3, background: labelColour(name) }} />
          <Text fz={13}>{name}</Text>
        </Group>
      ))}
      {names.length > FIRST && !all && <UnstyledButton onClick={() => setAll(true)}><Text fz={13} c="var(--mantine-color-anchor)">Show all {names.length}</Text></UnstyledButton>}
    </Group>
  );
}
