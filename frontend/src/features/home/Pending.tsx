import { Skeleton, Stack } from '@mantine/core';
import { LineSkeletons } from '../../shared/ui/LineSkeletons';
import classes from './Home.module.css';

/** The shape of Home: two columns of panels. */
export function Pending() {
  return (
    <div className={classes.columns} role="status" aria-busy aria-label="Loading what the team has under way">
      <div className={classes.column}>
        <LineSkeletons lines={4} height={72} label="Loading jobs" />
        <LineSkeletons lines={5} height={64} label="Loading evaluations" />
      </div>
      <Stack gap={24}>{[120, 240, 200].map((height) => <Skeleton key={height} height={height} />)}</Stack>
    </div>
  );
}
