import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { isLive, logQuery } from '../../shared/api/training';
import type { TrainingJob } from '../../shared/api/types';
import { Loaded } from '../../shared/ui/Loaded';
import { Panel } from '../../shared/ui/Panel';
import classes from './training.module.css';

/** The end of what the worker wrote. */
export function Log({ job }: { job: TrainingJob }) {
  return (
    <Loaded query={useQuery({ ...logQuery(job.id), refetchInterval: isLive(job) ? 3_000 : false })}>
      {(text) => (
        <Panel title="What the worker wrote" lead="The last 64 kB.">
          {text.trim() === '' ? <Text c="dimmed">Nothing yet.</Text> : <pre className={classes.log} tabIndex={0} aria-label="Log">{text}</pre>}
        </Panel>
      )}
    </Loaded>
  );
}
