import { useSyncExternalStore } from 'react';
import { ago } from '../format';

const EVERY = 15_000;
const absolute = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'medium' });

// One clock for all: a list shows hundreds of times.
const listeners = new Set<() => void>();
let ticks = 0;
let timer: ReturnType<typeof setInterval> | undefined;

function subscribe(listener: () => void) {
  listeners.add(listener);
  timer ??= setInterval(() => {
    ticks += 1;
    listeners.forEach((one) => one());
  }, EVERY);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) {
      clearInterval(timer);
      timer = undefined;
    }
  };
}

/** How long ago; the absolute time on hover. */
export function When({ at }: { at: string }) {
  useSyncExternalStore(subscribe, () => ticks);
  return <time dateTime={at} title={absolute.format(new Date(at))} className="nowrap">{ago(at)}</time>;
}
