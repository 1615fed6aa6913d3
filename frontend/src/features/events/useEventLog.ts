import { useInfiniteQuery } from '@tanstack/react-query';
import { SERVICES, eventLogQuery } from '../../shared/api/eventLog';
import { rowsOf } from '../../shared/ui/rows';
import { type Told, merged } from './merged';

export interface EventLog {
  told: Told[];
  pending: boolean;
  errors: { service: string; error: Error; retry: () => void }[];
  /** When every service last answered; 0 before. */
  at: number;
  older?: () => void;
  isLoadingOlder: boolean;
}

/** The logs of all services as one. They live with the services, so that a reload of the page loses nothing. */
export function useEventLog(team: string, type: string | undefined, isLive: boolean): EventLog {
  // Always the same services in the same order, as hooks need it.
  const logs = SERVICES.map((service) => ({ service, query: useInfiniteQuery(eventLogQuery(service, team, type, isLive)) }));
  const withOlder = logs.filter(({ query }) => query.hasNextPage);
  return {
    told: merged(logs.map(({ service, query }) => ({ service, events: rowsOf(query.data), more: query.hasNextPage }))),
    pending: logs.some(({ query }) => query.isPending && !query.error),
    errors: logs.flatMap(({ service, query }) => (query.error ? [{ service, error: query.error, retry: () => void query.refetch() }] : [])),
    at: Math.min(...logs.map(({ query }) => query.dataUpdatedAt)),
    older: withOlder.length > 0 ? () => withOlder.forEach(({ query }) => void query.fetchNextPage()) : undefined,
    isLoadingOlder: logs.some(({ query }) => query.isFetchingNextPage),
  };
}
