import { Group, Paper, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

/** A part of a page with a name of its own. */
export function Panel({ title, lead, action, children, flush = false }: { title?: string; lead?: ReactNode; action?: ReactNode; children: ReactNode; flush?: boolean }) {
  return (
    <Paper component="section" p={flush ? 0 : 16} aria-label={title}>
      {title && (
        <Group justify="space-between" mb={12} px={flush ? 16 : 0} pt={flush ? 16 : 0} gap={8} align="flex-start">
          <div>
            <Title order={2} fz={16}>{title}</Title>
            {lead && <Text fz={13} c="dimmed">{lead}</Text>}
          </div>
          {action}
        </Group>
      )}
      {children}
    </Paper>
  );
}
