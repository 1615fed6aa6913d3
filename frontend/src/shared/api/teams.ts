import { queryOptions } from '@tanstack/react-query';
import { answer, api } from './http';
import { PAGE, pages } from './paging';
import type { AuditEntry, ServiceAccount, TeamMember, TeamRole } from './types';

const seen = (etag: number) => ({ 'If-Match': `"${etag}"` });

export const membersQuery = (team: string) =>
  queryOptions({ queryKey: ['team', team, 'members'], queryFn: () => answer(api.GET('/api/v1/teams/{team}/members', { params: { path: { team } } })), select: ({ items }) => items });

export const addMember = (team: string, person: string, role: TeamRole) => answer(api.POST('/api/v1/teams/{team}/members', { params: { path: { team } }, body: { person, role } }));

/** Compare and set: somebody else's change in between is refused, not overwritten. */
export const changeMember = ({ team, id, etag }: TeamMember, role: TeamRole) =>
  answer(api.PUT('/api/v1/teams/{team}/members/{person}', { params: { path: { team, person: id }, header: seen(etag) }, body: { role } }));

export const removeMember = ({ team, id, etag }: TeamMember) => answer(api.DELETE('/api/v1/teams/{team}/members/{person}', { params: { path: { team, person: id }, header: seen(etag) } }));

export const serviceAccountsQuery = (team: string) =>
  pages<ServiceAccount>(['team', team, 'service-accounts'], (after) => answer(api.GET('/api/v1/teams/{team}/service-accounts', { params: { path: { team }, query: { limit: PAGE, after } } })));

/** The answer holds the secret, which is told only here. */
export const createServiceAccount = (team: string, name: string, role: TeamRole) =>
  answer(api.POST('/api/v1/teams/{team}/service-accounts', { params: { path: { team } }, body: { name, role } }));

/** The answer holds the new secret, which is told only here. */
export const rotateSecret = ({ team, id, etag }: ServiceAccount) =>
  answer(api.POST('/api/v1/teams/{team}/service-accounts/{id}/secret', { params: { path: { team, id }, header: seen(etag) } }));

export const revokeServiceAccount = ({ team, id, etag }: ServiceAccount) =>
  answer(api.DELETE('/api/v1/teams/{team}/service-accounts/{id}', { params: { path: { team, id }, header: seen(etag) } }));

/** Who did what; 'actor' may be '*' for whatever somebody did. */
export interface AuditFilter {
  actor?: string;
  kind?: string;
}

export const auditQuery = (team: string, filter: AuditFilter) =>
  pages<AuditEntry>(
    ['team', team, 'audit-log', filter.actor ?? '', filter.kind ?? ''],
    (after) => answer(api.GET('/api/v1/teams/{team}/audit-log', { params: { path: { team }, query: { ...filter, limit: PAGE, after } } })),
    () => 10_000,
  );

/** Where the whole log is as a file, with the same filters. */
export const auditFile = (team: string, { actor, kind }: AuditFilter) =>
  `/api/v1/teams/${encodeURIComponent(team)}/audit-log/export?${new URLSearchParams({ ...(actor ? { actor } : {}), ...(kind ? { kind } : {}) })}`;
