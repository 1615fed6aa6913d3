import { Group, Text, Title } from '@mantine/core';
import { type ReactNode, useEffect } from 'react';
import { crumbs } from './crumbs';

export interface Crumb {
  label: string;
  to: string;
}

/** The title of a page; tells the frame what to show as the way here. */
export function PageHead({ title, lead, above = [], chip, action }: { title: string; lead?: ReactNode; above?: Crumb[]; chip?: ReactNode; action?: ReactNode }) {
  const way = above.map(({ label, to }) => `${label}\n${to}`).join('\n\n');
  useEffect(() => {
    crumbs.show(way === '' ? [] : way.split('\n\n').map((one) => ({ label: one.split('\n')[0]!, to: one.split('\n')[1]! })), title);
    document.title = `${title} · Polysight`;
  }, [way, title]);
  return (
    <Group justify="space-between" align="flex-start" gap={16} wrap="wrap">
      <div style={{ minWidth: 0, flex: '1 1 320px' }}>
        <Group gap={12} wrap="wrap">
          <Title order={1} className="wrap">{title}</Title>
          {chip}
        </Group>
        {lead && <Text component="div" c="dimmed" mt={4} className="prose">{lead}</Text>}
      </div>
      {action && <Group gap={8}>{action}</Group>}
    </Group>
  );
}
