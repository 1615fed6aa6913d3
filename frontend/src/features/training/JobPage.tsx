import { Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { isOpen, jobQuery } from '../../shared/api/training';
import type { TrainingJob } from '../../shared/api/types';
import { useJobStream } from '../../shared/live/useJobStream';
import { useTeam } from '../../shared/team';
import { ButtonTo } from '../../shared/ui/ButtonTo';
import { JobProgress } from '../../shared/ui/JobProgress';
import { Loaded } from '../../shared/ui/Loaded';
import { ObjectPage } from '../../shared/ui/ObjectPage';
import { Panel } from '../../shared/ui/Panel';
import { places } from '../../shared/ui/places';
import { Cancel } from './Cancel';
import { Checkpoints } from './Checkpoints';
import { Curves } from './Curves';
import { Interference } from './Interference';
import { JobActivity } from './JobActivity';
import { JobFacts } from './JobFacts';
import { Log } from './Log';
import { LiveMark } from './LiveMark';
import { Mixture } from './Mixture';
import { PauseOrResume } from './PauseOrResume';
import { SampleAnswers } from './SampleAnswers';
import classes from './training.module.css';

export function JobPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  return <Loaded query={useQuery(jobQuery(id))}>{(job) => <Job job={job} />}</Loaded>;
}

function Job({ job }: { job: TrainingJob }) {
  const { mayEdit } = useTeam();
  const live = useJobStream(job.id, isOpen(job));
  return (
    <ObjectPage
      title={job.name}
      state={job.state}
      id={job.id}
      above={[{ label: 'Training', to: places.training }]}
      lead={<span>{job.recipe} for model {job.model}</span>}
      action={
        mayEdit && (
          <Group gap={8}>
            <ButtonTo to={places.compareJobs} search={{ jobs: job.id }} variant="default">Compare</ButtonTo>
            <ButtonTo to={places.newJob} search={{ like: job.id }} variant="default">{isOpen(job) ? 'Clone' : 'Train again'}</ButtonTo>
            {isOpen(job) && <Cancel job={job} />}
            {isOpen(job) && <PauseOrResume job={job} />}
          </Group>
        )
      }
      activity={<JobActivity job={job} />}
      tabs={[
        {
          id: 'curves',
          label: 'Curves',
          content: () => (
            <div className={classes.stack}>
              <Panel>
                <Group justify="space-between" wrap="nowrap" gap={24} align="flex-start">
                  <div style={{ flex: 1 }}><JobProgress job={job} /></div>
                  {isOpen(job) && <LiveMark live={live} />}
                </Group>
                {job.attempt > 1 && <Text fz={13} c="dimmed" mt={8}>Attempt {job.attempt}: it went on from step {job.checkpointStep ?? 0} when a worker took it up again.</Text>}
              </Panel>
              <Curves job={job} />
              <Interference job={job} />
            </div>
          ),
        },
        { id: 'samples', label: 'Samples', content: () => <SampleAnswers job={job} /> },
        { id: 'checkpoints', label: 'Checkpoints', content: () => <Checkpoints job={job} /> },
        { id: 'about', label: 'Mixture and settings', content: () => <div className={classes.aside}><Mixture job={job} /><JobFacts job={job} /></div> },
        { id: 'log', label: 'Log', content: () => <Log job={job} /> },
      ]}
    />
  );
}
