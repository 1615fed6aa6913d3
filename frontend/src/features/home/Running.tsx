import { Group, Skeleton, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { isLive, jobsQuery } from '../../shared/api/training';
import { JobProgress } from '../../shared/ui/JobProgress';
import { Panel } from '../../shared/ui/Panel';
import { ProblemNote } from '../../shared/ui/ProblemNote';
import { Ref } from '../../shared/ui/Ref';
import { StateChip } from '../../shared/ui/StateChip';
import { When } from '../../shared/ui/When';
import { places } from '../../shared/ui/places';
import { rowsOf } from '../../shared/ui/rows';
import classes from './Home.module.css';

const LATEST = 4;

/** Jobs that run or wait, each with its reason; the latest ones when none does. */
export function Running({ team }: { team: string }) {
  const jobs = useInfiniteQuery(jobsQuery(team));
  const rows = rowsOf(jobs.data);
  const live = rows.filter(isLive);
  const shown = live.length > 0 ? live : rows.slice(0, LATEST);
  return (
    <Panel title={live.length > 0 ? 'Running and waiting' : 'Latest training'} action={<Ref to={places.training}>All jobs</Ref>}>
      <ProblemNote error={jobs.error} retry={() => void jobs.refetch()} />
      {jobs.isPending && !jobs.error && <Skeleton height={72} />}
      {jobs.data && rows.length === 0 && <Text c="dimmed">No job has run yet. <Ref to={places.newJob}>Start one</Ref></Text>}
      <ul className={classes.list}>
        {shown.map((job) => (
          <li key={job.id}>
            <div className={classes.line}>
              <Group gap={12}><Ref to={places.job(job.id)} strong>{job.name}</Ref><StateChip state={job.state} /></Group>
              <Text fz={13} c="dimmed"><When at={job.createdAt} /></Text>
            </div>
            <JobProgress job={job} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}
