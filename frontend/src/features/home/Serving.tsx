import { Group, Skeleton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { slotsQuery } from '../../shared/api/serving';
import { Panel } from '../../shared/ui/Panel';
import { ProblemNote } from '../../shared/ui/ProblemNote';
import { StateChip } from '../../shared/ui/StateChip';
import { When } from '../../shared/ui/When';
import classes from './Home.module.css';

/** Which version of each model answers. */
export function Serving({ team }: { team: string }) {
  const slots = useQuery(slotsQuery(team));
  return (
    <Panel title="Serving">
      <ProblemNote error={slots.error} retry={() => void slots.refetch()} />
      {slots.isPending && !slots.error && <Skeleton height={48} />}
      {slots.data?.length === 0 && <Text c="dimmed">No model serves yet. An alias moved to a version makes it serve.</Text>}
      <ul className={classes.list}>
        {slots.data?.map((slot) => (
          <li key={slot.id}>
            <div className={classes.line}>
              <Group gap={12}><Text fw={550}>{slot.model}</Text><StateChip state={slot.state} /></Group>
              {slot.since && <Text fz={13} c="dimmed"><When at={slot.since} /></Text>}
            </div>
            <Text fz={13} c="dimmed">{slot.reason ?? (slot.number ? `version ${slot.number} answers` : 'no version yet')}{slot.team === team ? '' : ', came with the platform'}</Text>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
