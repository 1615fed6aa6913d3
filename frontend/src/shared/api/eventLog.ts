import { queryOptions } from '@tanstack/react-query';
import { json } from './http';
import { SERVICES, type Service } from './deadLetters';
import { PAGE, pages } from './paging';
import type { LoggedEvent, Page } from './types';

export type { Service };
export { SERVICES };

const LIVE = 3_000;

/** What a service has told of a team, the newest first, as far back as it keeps events. */
export const eventLogQuery = (service: Service, team: string, type: string | undefined, isLive: boolean) =>
  pages<LoggedEvent>(
    ['event-log', service, team, type ?? ''],
    (after) => json<Page<LoggedEvent>>(`/api/v1/${service}/events?${new URLSearchParams({ team, limit: String(PAGE), ...(type ? { type } : {}), ...(after ? { after } : {}) })}`),
    () => (isLive ? LIVE : false),
  );

const LATEST = 20;

/** What a service has told of one object lately. */
export const activityQuery = (service: Service, team: string, aggregate: string) =>
  queryOptions({
    queryKey: ['activity', service, aggregate],
    queryFn: () => json<Page<LoggedEvent>>(`/api/v1/${service}/events?${new URLSearchParams({ team, aggregate, limit: String(LATEST) })}`),
    refetchInterval: 10_000,
  });
