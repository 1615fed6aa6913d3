import { queryOptions, useQuery } from '@tanstack/react-query';
import { csrfToken, json } from './http';

// The gateway speaks these two itself; it has no interface file.
export interface Membership {
  team: string;
  role: string;
}

export interface Session {
  signedIn: boolean;
  name?: string | null;
  fullName?: string | null;
  teams: Membership[];
}

export interface ServiceHealth {
  service: string;
  up: boolean;
  reason?: string | null;
}

export const sessionQuery = queryOptions({ queryKey: ['session'], queryFn: () => json<Session>('/session'), staleTime: 60_000 });
export const useSession = () => useQuery(sessionQuery);

export const healthQuery = queryOptions({
  queryKey: ['health'],
  queryFn: () => json<ServiceHealth[]>('/api/v1/health'),
  refetchInterval: 10_000,
});

const RETURN_TO = 'polysight.returnTo';

/** Leaves for the identity provider and remembers the page to come back to. */
export function signIn() {
  sessionStorage.setItem(RETURN_TO, window.location.pathname + window.location.search);
  window.location.assign('/oauth2/authorization/keycloak');
}

/** The page that was left for the identity provider, once. */
export function takeReturn(): string | null {
  const path = sessionStorage.getItem(RETURN_TO);
  sessionStorage.removeItem(RETURN_TO);
  return path;
}

/** In a window of its own, so that what this page holds stays. */
export const signInAside = () => window.open('/oauth2/authorization/keycloak', 'polysight-sign-in', 'width=520,height=720');

/** A form, because the answer leads through the identity provider. */
export function signOut() {
  const form = document.createElement('form');
  form.method = 'post';
  form.action = '/logout';
  const token = document.createElement('input');
  token.type = 'hidden';
  token.name = '_csrf';
  token.value = csrfToken();
  form.append(token);
  document.body.append(form);
  form.submit();
}
