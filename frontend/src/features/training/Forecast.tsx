import { Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { forecastQuery } from '../../shared/api/training';
import type { JobForecast, JobSubmission } from '../../shared/api/types';
import { bytes, counted, duration } from '../../shared/format';
import { Facts } from '../../shared/ui/Facts';
import { ProblemNote } from '../../shared/ui/ProblemNote';

const PAUSE_IN_TYPING = 500;

/** What the job would take, and what its submission would be refused for, before anybody submits it. */
export function Forecast({ job, complete }: { job: JobSubmission; complete: boolean }) {
  // Together: what was typed half a second ago may not have been complete yet.
  const [settled] = useDebouncedValue({ job, complete }, PAUSE_IN_TYPING);
  const told = useQuery({ ...forecastQuery(settled.job, settled.complete), placeholderData: keepPreviousData });
  if (!complete) return <Text fz={14} c="dimmed">Choose tasks and a recipe to see how long it would take.</Text>;
  if (told.error) return <ProblemNote error={told.error} retry={() => void told.refetch()} />;
  if (!told.data) return <Text fz={14} c="dimmed">Checking the settings ...</Text>;
  return told.data.jobs === 0 ? <Unknown steps={told.data.steps} /> : <Known told={told.data} />;
}

function Unknown({ steps }: { steps: number }) {
  return (
    <Text fz={14} c="dimmed">
      The settings fit: {counted(steps, 'step')}. No earlier job of this team computed steps like these, so nobody knows how long they take; the job itself tells within its first minute.
    </Text>
  );
}

function Known({ told }: { told: JobForecast }) {
  return (
    <Facts
      facts={[
        ['Time', `about ${duration(told.seconds ?? 0)}, once it has a worker`],
        ['Memory', told.memoryBytes == null ? 'not recorded' : `${bytes(told.memoryBytes)} at most`],
        ['Judged by', `${counted(told.jobs, 'earlier job')} with the same steps, ${(told.stepsPerSecond ?? 0).toFixed(1)} steps a second`],
      ]}
    />
  );
}
