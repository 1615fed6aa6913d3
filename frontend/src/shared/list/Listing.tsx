import { Button, Group, Paper, Skeleton, Stack, Text } from '@mantine/core';
import { useDebouncedCallback, useDocumentVisibility, useIntersection, useLocalStorage } from '@mantine/hooks';
import { type InfiniteData, type UseInfiniteQueryResult } from '@tanstack/react-query';
import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';
import type { Page } from '../api/types';
import { count, counted } from '../format';
import { useCompact } from '../preference';
import { save } from '../save';
import { ProblemNote } from '../ui/ProblemNote';
import { useUrl } from '../ui/search';
import { BulkBar } from './BulkBar';
import { Rows } from './Rows';
import { type Filter, Toolbar } from './Toolbar';
import { type BulkAction, useWaiting } from './bulk';
import { type Column, csv, matches } from './columns';
import { useBulk } from './useBulk';
import { useChosen } from './useChosen';

interface Props<R> {
  /** What the rows are, in the plural and lower case: 'data sets'. */
  what: string;
  query: UseInfiniteQueryResult<InfiniteData<Page<R>>>;
  columns: Column<R>[];
  id: (row: R) => string;
  open?: (row: R) => void;
  filters?: Filter[];
  /** The service searches: the query was given what the address says of 'q'. Else the rows that are loaded are searched. */
  isSearched?: boolean;
  /** Filters the service does not know: applied to what is loaded. */
  keep?: (row: R, chosen: Record<string, string | undefined>) => boolean;
  /** What can be done to several rows at once; without, rows cannot be chosen. */
  actions?: BulkAction<R>[];
  empty: ReactNode;
}

const NONE: never[] = [];

/** A service is not asked at every letter. */
const PAUSE = 200;

/** A list with everything a list has: search, filters in the address, keyset paging, keyboard, columns, CSV. */
export function Listing<R>({ what, query, columns, id, open, filters = [], isSearched = false, keep, actions = NONE, empty }: Props<R>) {
  const [url, setUrl] = useUrl();
  const [compact, setCompact] = useCompact();
  const [hidden, setHidden] = useLocalStorage<string[]>({
    key: `polysight.hidden.${what}`,
    defaultValue: columns.filter((column) => column.extra).map((column) => column.id),
    getInitialValueInEffect: false,
  });
  const [typed, setTyped] = useState(url.q ?? '');
  const loaded = useMemo(() => query.data?.pages.flatMap((page) => page.items) ?? [], [query.data]);
  const found = useMemo(() => (typed === '' || isSearched ? loaded : loaded.filter((row) => matches(columns, row, typed))), [loaded, typed, isSearched, columns]);
  const rows = keep === undefined ? found : found.filter((row) => keep(row, url));
  const held = useWaiting();
  const isHeld = useCallback((one: string) => held.has(one), [held]);
  const chosen = useChosen(rows, id, isHeld);
  const start = useBulk<R>({ what, id, name: (row) => String(columns[0]?.text?.(row) ?? id(row)) });
  const sayLater = useDebouncedCallback((q: string) => setUrl({ q: q === '' ? undefined : q }), PAUSE);
  const isFiltered = typed !== '' || filters.some((filter) => url[filter.id] !== undefined);
  const { ref: end, entry } = useIntersection({ rootMargin: '600px' });
  const isVisible = useDocumentVisibility() === 'visible';
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query;

  useEffect(() => {
    if (entry?.isIntersecting && isVisible && hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [entry, isVisible, hasNextPage, isFetchingNextPage, fetchNextPage]);

  if (query.isPending && !query.error) {
    return <Stack gap={8} role="status" aria-busy aria-label={`Loading ${what}`}>{[0, 1, 2, 3, 4, 5].map((row) => <Skeleton key={row} height={40} />)}</Stack>;
  }
  return (
    <Stack gap={16}>
      <ProblemNote error={query.error} retry={() => void query.refetch()} />
      {query.data && loaded.length === 0 && !isFiltered && <Paper>{empty}</Paper>}
      {(loaded.length > 0 || isFiltered) && (
        <>
          <Toolbar
            typed={typed}
            onTyped={(next) => { setTyped(next); if (isSearched && next !== '') sayLater(next); else { sayLater.cancel(); setUrl({ q: next === '' ? undefined : next }); } }}
            filters={filters}
            chosen={url}
            onFilter={(filter, value) => setUrl({ [filter]: value })}
            columns={columns}
            hidden={hidden}
            onHidden={setHidden}
            compact={compact}
            onCompact={setCompact}
            onCsv={() => save(`${what.replaceAll(' ', '-')}.csv`, csv(columns, rows), 'text/csv')}
          />
          {rows.length > 0 ? (
            <Paper>
              <Rows label={what} columns={columns} hidden={hidden} rows={rows} id={id} open={open} compact={compact} chosen={actions.length > 0 ? chosen : undefined} isHeld={isHeld} />
            </Paper>
          ) : (
            <Paper p={32}>
              <Stack align="center" gap={12}>
                <Text c="dimmed">No {what} match.</Text>
                <Button variant="default" onClick={() => { setTyped(''); setUrl({ q: undefined, ...Object.fromEntries(filters.map((filter) => [filter.id, undefined])) }); }}>
                  Show all
                </Button>
              </Stack>
            </Paper>
          )}
          <Group justify="space-between" ref={end}>
            <Text fz={13} c="dimmed" aria-live="polite">
              {isFiltered && rows.length < loaded.length ? `${count(rows.length)} of ${count(loaded.length)} ${what}` : counted(rows.length, what.replace(/ies$/, 'y').replace(/s$/, ''), what)}
              {hasNextPage ? ' so far' : ''}
            </Text>
            {open && rows.length > 1 && <Text fz={13} c="dimmed" visibleFrom="md"><span className="mono">j</span> <span className="mono">k</span> move, <span className="mono">Enter</span> opens{actions.length > 0 && <>, <span className="mono">x</span> chooses</>}</Text>}
          </Group>
          <BulkBar chosen={chosen.rows} actions={actions} onClear={() => chosen.all(false)} onAction={(action, some) => { chosen.all(false); start(action, some); }} />
        </>
      )}
    </Stack>
  );
}
