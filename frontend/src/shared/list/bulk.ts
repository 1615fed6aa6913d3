import type { ReactNode } from 'react';
import { useSyncExternalStore } from 'react';

/** Something that can be done to several rows of a list at once. The service is asked row by row. */
export interface BulkAction<R> {
  /** 'Retire', 'Retiring', 'retired'. */
  verb: string;
  doing: string;
  done: string;
  icon: ReactNode;
  /** Rows it cannot be done to are left out. */
  fits: (row: R) => boolean;
  send: (row: R) => Promise<unknown>;
}

/** Why a row stayed as it was. */
export interface Refused {
  name: string;
  reason: string;
}

/** How long one may think better of it, in ms. */
export const UNDO_FOR = 8_000;

/** How many rows are asked for at once: a list of hundreds shall not use up what a caller may ask in a second. */
const AT_ONCE = 4;

/** Asks for each row; what is refused stops no other. */
export async function sendAll<R>(rows: R[], name: (row: R) => string, send: (row: R) => Promise<unknown>): Promise<Refused[]> {
  const refused: Refused[] = [];
  for (let first = 0; first < rows.length; first += AT_ONCE) {
    const some = rows.slice(first, first + AT_ONCE);
    const ends = await Promise.allSettled(some.map(async (row) => send(row)));
    ends.forEach((end, at) => {
      if (end.status === 'rejected') refused.push({ name: name(some[at]!), reason: end.reason instanceof Error ? end.reason.message : String(end.reason) });
    });
  }
  return refused;
}

let waiting: ReadonlySet<string> = new Set();
const listeners = new Set<() => void>();
const stay = (event: BeforeUnloadEvent) => event.preventDefault();

function setWaiting(ids: Iterable<string>) {
  waiting = new Set(ids);
  listeners.forEach((listener) => listener());
  // What was promised is not yet sent: the browser asks before the page goes.
  if (waiting.size > 0) window.addEventListener('beforeunload', stay);
  else window.removeEventListener('beforeunload', stay);
}

/** Rows for which an action was chosen and is not at its end. */
export const useWaiting = () =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    () => waiting,
  );

export const hold = (ids: string[]) => setWaiting([...waiting, ...ids]);
export const release = (ids: string[]) => setWaiting([...waiting].filter((id) => !ids.includes(id)));
