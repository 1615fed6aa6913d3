import { useCallback, useMemo, useState } from 'react';

/** Which rows are chosen, of those that are shown. */
export interface Chosen<R> {
  rows: R[];
  has: (id: string) => boolean;
  /** With 'through', all from the row chosen last. */
  choose: (index: number, on: boolean, through: boolean) => void;
  all: (on: boolean) => void;
}

/** @param isHeld a row about which something was decided cannot be chosen again meanwhile */
export function useChosen<R>(rows: R[], id: (row: R) => string, isHeld: (id: string) => boolean): Chosen<R> {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const [last, setLast] = useState(-1);
  const free = useMemo(() => rows.filter((row) => !isHeld(id(row))), [rows, id, isHeld]);
  const chosen = useMemo(() => free.filter((row) => ids.has(id(row))), [free, ids, id]);
  const choose = useCallback(
    (index: number, on: boolean, through: boolean) => {
      const from = through && last >= 0 ? Math.min(last, index) : index;
      const to = through && last >= 0 ? Math.max(last, index) : index;
      setIds((before) => {
        const next = new Set(before);
        rows.slice(from, to + 1).forEach((row) => (on ? next.add(id(row)) : next.delete(id(row))));
        return next;
      });
      setLast(index);
    },
    [rows, id, last],
  );
  const all = useCallback((on: boolean) => setIds(new Set(on ? free.map(id) : [])), [free, id]);
  const known = useMemo(() => new Set(chosen.map(id)), [chosen, id]);
  const has = useCallback((one: string) => known.has(one), [known]);
  return useMemo(() => ({ rows: chosen, has, choose, all }), [chosen, has, choose, all]);
}
