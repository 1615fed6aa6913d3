import type { LoggedEvent } from './api/types';
import { count, duration } from './format';

const PREFIX = 'io.polysight.';

/** 'io.polysight.job.finished' is 'job.finished' to people. */
export const shortType = (type: string) => (type.startsWith(PREFIX) ? type.slice(PREFIX.length) : type);
export const longType = (type: string) => PREFIX + type;

/** The fields of events that are read for people; which of them an event has stands in asyncapi.json. */
interface Told {
  name: string;
  number: number;
  revision: number;
  alias: string;
  actor: string;
  reason: string;
  samples: number;
  step: number;
  seconds: number;
}

/** What an event says of the object that it happened to: 'Version 3 ready'; its type where there are no words for it. */
export function eventWords({ type, data }: Pick<LoggedEvent, 'type' | 'data'>): string {
  const { number, revision, alias, actor, reason, samples, step, seconds } = data as unknown as Told;
  switch (shortType(type)) {
    case 'dataset.version.created':
      return `Version ${number} ready, ${count(samples)} samples`;
    case 'dataset.version.rejected':
      return `Version ${number} rejected`;
    case 'task.registered':
      return 'Registered';
    case 'task.revised':
      return `Revision ${revision}`;
    case 'task.retired':
      return 'Retired';
    case 'task.activated':
      return `Revision ${revision} answers`;
    case 'task.degraded':
      return `Revision ${revision} does not answer: ${reason}`;
    case 'model.version.created':
      return `Version ${number} created at step ${count(step)}`;
    case 'model.version.deleted':
      return `Version ${number} deleted`;
    case 'model.alias.moved':
      return `${alias} moved to version ${number} by ${actor}: ${reason}`;
    case 'job.finished':
      return `Finished after ${duration(seconds)}`;
    default:
      return shortType(type);
  }
}
