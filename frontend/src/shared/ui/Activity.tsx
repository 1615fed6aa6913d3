import { Skeleton, Stack, Text } from '@mantine/core';
import { useQueries } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Service } from '../api/deadLetters';
import { activityQuery } from '../api/eventLog';
import type { LoggedEvent } from '../api/types';
import { eventWords } from '../eventWords';
import classes from './Activity.module.css';
import { Panel } from './Panel';
import { ProblemNote } from './ProblemNote';
import { When } from './When';

/** Something that happened to an object. */
export interface Act {
  id: string;
  at: string;
  words: ReactNode;
}

const SHOWN = 12;

/** What happened to an object, the latest first; its beginning last, whatever the clocks of services say. */
export function Activity({ acts, begun, pending = false, error }: { acts: Act[]; begun: Act; pending?: boolean; error?: unknown }) {
  const shown = [...[...acts].sort((one, other) => other.at.localeCompare(one.at)).slice(0, SHOWN), begun];
  return (
    <Panel title="Activity">
      <ProblemNote error={error} />
      {pending ? (
        <Stack gap={16} role="status" aria-busy aria-label="Loading activity">{[0, 1, 2].map((line) => <Skeleton key={line} height={36} />)}</Stack>
      ) : (
        <ul className={classes.list}>
          {shown.map(({ id, at, words }) => <li key={id}><Text fz={13} className="wrap">{words}</Text><Text fz={13} c="dimmed"><When at={at} /></Text></li>)}
        </ul>
      )}
    </Panel>
  );
}

interface Props {
  /** Who tells of the object. */
  services: Service[];
  object: { id: string; team: string; createdAt: string; createdBy: string };
  /** What stands at its beginning: 'Registered'. */
  begun: string;
  /** Of which object the events are kept, where it is another, and which of them are meant. */
  of?: { id: string; isMeant: (event: LoggedEvent) => boolean };
}

/** The same from the events that services keep; who made the object stays when its events are gone. */
export function EventActivity({ services, object, begun, of }: Props) {
  const answers = useQueries({ queries: services.map((service) => activityQuery(service, object.team, of?.id ?? object.id)) });
  const told = answers.flatMap(({ data }) => data?.items ?? []).filter((event) => of === undefined || of.isMeant(event)).map((event) => ({ id: event.id, at: event.at, words: eventWords(event) }));
  const first = { id: 'begun', at: object.createdAt, words: `${begun} by ${object.createdBy}` };
  return <Activity acts={told.filter(({ words }) => words !== begun)} begun={first} pending={answers.some(({ isPending, error }) => isPending && !error)} error={answers.find(({ error }) => error)?.error} />;
}
