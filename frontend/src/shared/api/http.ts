import createClient, { type Middleware } from 'openapi-fetch';
import { newKey } from '../key';
import { connection } from './connection';
import type { paths as Datasets } from './generated/dataset-service';
import type { paths as Evaluations } from './generated/eval-service';
import type { paths as Serving } from './generated/inference-service';
import type { paths as Models } from './generated/model-registry';
import type { paths as Training } from './generated/trainer-service';
import { type Problem, ProblemError, asProblem, noConnection } from './problem';

/** The gateway sets this cookie; whatever changes something sends it back. */
export function csrfToken(cookies: string = document.cookie): string {
  const found = cookies.split('; ').find((cookie) => cookie.startsWith('XSRF-TOKEN='));
  return found ? decodeURIComponent(found.slice('XSRF-TOKEN='.length)) : '';
}

const manners: Middleware = {
  onRequest({ request }) {
    if (request.method !== 'GET') request.headers.set('x-xsrf-token', csrfToken());
    if (request.method === 'POST') request.headers.set('idempotency-key', newKey());
    return request;
  },
};

/** Looked up at each call, so that tests can put their own in its place. */
const send = async (request: Request): Promise<Response> => {
  try {
    const response = await globalThis.fetch(request);
    connection.reached();
    if (response.status === 401) connection.expired();
    return response;
  } catch (failure) {
    if (failure instanceof DOMException && failure.name === 'AbortError') throw failure;
    connection.lost();
    throw noConnection();
  }
};

/** Every request to the platform, typed by the services' own interfaces. */
export const api = createClient<Datasets & Evaluations & Serving & Models & Training>({
  baseUrl: globalThis.location?.origin ?? '',
  credentials: 'same-origin',
  headers: { accept: 'application/json' },
  fetch: send,
});
api.use(manners);

/** What the call answered; a refusal is thrown as a ProblemError. */
export async function answer<T>(call: Promise<{ data?: T; error?: unknown; response: Response }>): Promise<T> {
  const { data, error, response } = await call;
  if (!response.ok) throw new ProblemError(asProblem(response, error as Partial<Problem> | undefined));
  return data as T;
}

/** What the gateway itself answers, or a form or text that no interface file describes. */
export async function raw(path: string, init: RequestInit = {}): Promise<Response> {
  const headers = new Headers(init.headers);
  if (init.method && init.method !== 'GET') headers.set('x-xsrf-token', csrfToken());
  const response = await send(new Request(new URL(path, globalThis.location.origin), { credentials: 'same-origin', ...init, headers }));
  if (response.ok) return response;
  const isJson = response.headers.get('content-type')?.includes('json');
  throw new ProblemError(asProblem(response, isJson ? ((await response.json()) as Partial<Problem>) : undefined));
}

export const json = async <T>(path: string, init?: RequestInit): Promise<T> => (await raw(path, init)).json() as Promise<T>;
