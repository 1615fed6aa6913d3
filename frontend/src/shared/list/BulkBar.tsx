import { Button, Group, Paper, Text } from '@mantine/core';
import { count } from '../format';
import type { BulkAction } from './bulk';
import classes from './list.module.css';

interface Props<R> {
  chosen: R[];
  actions: BulkAction<R>[];
  onAction: (action: BulkAction<R>, rows: R[]) => void;
  onClear: () => void;
}

/** What can be done to the chosen rows. It lies over the end of the list, so that no row moves when it comes. */
export function BulkBar<R>({ chosen, actions, onAction, onClear }: Props<R>) {
  if (chosen.length === 0) return null;
  return (
    <Paper className={classes.bar} role="region" aria-label="Chosen rows" px={16} py={8} shadow="md">
      <Group gap={24}>
        <Text fw={550} aria-live="polite">{count(chosen.length)} chosen</Text>
        <Group gap={8}>
          {actions.map((action) => {
            const rows = chosen.filter(action.fits);
            return (
              <Button key={action.verb} variant="default" leftSection={action.icon} disabled={rows.length === 0} onClick={() => onAction(action, rows)}>
                {action.verb}{rows.length > 0 ? ` ${count(rows.length)}` : ''}
              </Button>
            );
          })}
          <Button variant="subtle" onClick={onClear}>Choose none</Button>
        </Group>
      </Group>
    </Paper>
  );
}
