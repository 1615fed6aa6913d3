import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { pages } from '../api/paging';
import { rowsOf } from './rows';

const PAUSE = 200;

/** A list that the service searches: of what is typed the nearest, else the newest. */
export type Searched<R> = (q: string | undefined) => ReturnType<typeof pages<R>>;

/**
 * The rows of a list too long to load that fit what is typed into a Select.
 *
 * @param chosen what the Select says of the row that is chosen: not a search of its own
 */
export function useSearched<R>(query: Searched<R>, chosen?: string) {
  const [typed, setTyped] = useState('');
  const [settled] = useDebouncedValue(typed.trim(), PAUSE);
  const q = settled === '' || settled === chosen ? undefined : settled;
  const { data } = useInfiniteQuery({ ...query(q), placeholderData: keepPreviousData });
  return { rows: rowsOf(data), typed, setTyped };
}
