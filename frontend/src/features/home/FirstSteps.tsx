import { Group, Text, ThemeIcon } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { datasetsQuery } from '../../shared/api/datasets';
import { tasksQuery } from '../../shared/api/tasks';
import { jobsQuery } from '../../shared/api/training';
import { ButtonTo } from '../../shared/ui/ButtonTo';
import { Panel } from '../../shared/ui/Panel';
import { places } from '../../shared/ui/places';
import { rowsOf } from '../../shared/ui/rows';
import classes from './Home.module.css';

/** The way from nothing to a first model, with what is done already ticked. */
export function FirstSteps({ team }: { team: string }) {
  const hasData = rowsOf(useInfiniteQuery(datasetsQuery(team)).data).length > 0;
  const hasTasks = rowsOf(useInfiniteQuery(tasksQuery(team)).data).length > 0;
  const hasJobs = rowsOf(useInfiniteQuery(jobsQuery(team)).data).length > 0;
  const steps = [
    { done: hasData, title: 'Bring data', words: 'Generate scenes to try things out, or import your own images.', to: places.newData, verb: 'Add a data set' },
    { done: hasTasks, title: 'Say what to ask', words: 'A task is a kind and some names. It answers at once, trained for or not.', to: places.newTask, verb: 'Register a task' },
    { done: hasJobs, title: 'Train one model for all of it', words: 'Each checkpoint becomes a version with its scores.', to: places.newJob, verb: 'Start training' },
  ];
  const next = steps.findIndex((step) => !step.done);
  return (
    <Panel title="Three steps to your first model">
      <ol className={classes.list}>
        {steps.map((step, index) => (
          <li key={step.title}>
            <Group justify="space-between" gap={16}>
              <Group gap={12} wrap="nowrap">
                <ThemeIcon radius="xl" size={32} variant="light" color={step.done ? 'green' : 'gray'}>{step.done ? <IconCheck size={20} stroke={1.5} aria-label="done" /> : index + 1}</ThemeIcon>
                <div>
                  <Text fw={550}>{step.title}</Text>
                  <Text fz={13} c="dimmed">{step.words}</Text>
                </div>
              </Group>
              {!step.done && <ButtonTo to={step.to} variant={index === next ? 'filled' : 'default'}>{step.verb}</ButtonTo>}
            </Group>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
