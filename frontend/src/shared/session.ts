import { useQuery } from '@tanstack/react-query';
import { csrfToken, get } from './api';

export interface Session {
  signedIn: boolean;
  name?: string | null;
  fullName?: string | null;
  teams: { team: string; role: string }[];
}

export const useSession = () => useQuery({ queryKey: ['session'], queryFn: () => get<Session>('/session'), staleTime: 60_000 });

export const signIn = () => window.location.assign('/oauth2/authorization/keycloak');

/** A form, because the answer leads through the identity provider. */
export function signOut() {
  const form = document.createElement('form');
  form.method = 'post';
  form.action = '/logout';
  const token = document.createElement('input');
  token.name = '_csrf';
  token.value = csrfToken();
  form.append(token);
  document.body.append(form);
  form.submit();
}
