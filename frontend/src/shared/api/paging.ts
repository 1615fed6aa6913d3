import { type QueryKey, infiniteQueryOptions } from '@tanstack/react-query';
import type { Page } from './types';

/** A list paged by keyset: each page brings the cursor of the next. */
export const pages = <R>(queryKey: QueryKey, load: (after: string | undefined) => Promise<Page<R>>, refetchInterval?: (rows: R[]) => number | false) =>
  infiniteQueryOptions({
    queryKey,
    queryFn: ({ pageParam }) => load(pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last: Page<R>) => last.next ?? undefined,
    refetchInterval: refetchInterval && ((query) => refetchInterval(query.state.data?.pages.flatMap((page) => page.items) ?? [])),
  });

export const PAGE = 100;

/** Every row of a list that is short by its nature, page after page. */
export async function every<R>(load: (after: string | undefined) => Promise<Page<R>>): Promise<R[]> {
  const rows: R[] = [];
  let after: string | undefined;
  do {
    const page = await load(after);
    rows.push(...page.items);
    after = page.next ?? undefined;
  } while (after !== undefined);
  return rows;
}
