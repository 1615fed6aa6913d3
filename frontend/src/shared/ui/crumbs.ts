import { useSyncExternalStore } from 'react';
import type { Crumb } from './PageHead';

interface Way {
  above: Crumb[];
  title: string;
}

let way: Way = { above: [], title: '' };
const listeners = new Set<() => void>();

/** The way to the page that is shown: pages say it, the frame shows it. */
export const crumbs = {
  show(above: Crumb[], title: string) {
    way = { above, title };
    listeners.forEach((listener) => listener());
  },
};

export const useCrumbs = () =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    () => way,
  );
