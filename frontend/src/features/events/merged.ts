import type { LoggedEvent } from '../../shared/api/types';

/** What is loaded of one service's log. */
export interface Loaded {
  service: string;
  /** Newest first. */
  events: LoggedEvent[];
  /** Whether the service has older ones. */
  more: boolean;
}

export interface Told extends LoggedEvent {
  service: string;
}

/**
 * Several logs as one, the newest first. It ends where the first log that has more ends: below that, events of that one
 * would be missing between the others'.
 */
export function merged(logs: Loaded[]): Told[] {
  const complete = logs.filter(({ more }) => more).map(({ events }) => events.at(-1)?.at ?? '\uffff');
  const since = complete.reduce((latest, at) => (at > latest ? at : latest), '');
  return logs
    .flatMap(({ service, events }) => events.map((event) => ({ ...event, service })))
    .filter(({ at }) => at >= since)
    .sort((one, other) => other.at.localeCompare(one.at) || other.id.localeCompare(one.id));
}

/** Whether an event has these letters anywhere: in its type, its ids or what it carries. */
export const has = (event: Told, letters: string) => `${event.service} ${event.type} ${event.aggregate} ${JSON.stringify(event.data)}`.toLowerCase().includes(letters.toLowerCase());
