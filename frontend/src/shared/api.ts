/** RFC 9457, as every service and the gateway answer it. */
export interface Problem {
  status: number;
  title: string;
  detail: string;
  owner?: string;
  traceId?: string;
  faults?: { field: string; message: string }[];
}

export class ProblemError extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.detail);
    this.problem = problem;
  }
}

export interface Page<T> {
  items: T[];
  next?: string | null;
}

/** The gateway sets this cookie; whatever changes something sends it back. */
export function csrfToken(cookies: string = document.cookie): string {
  const found = cookies.split('; ').find((cookie) => cookie.startsWith('XSRF-TOKEN='));
  return found ? decodeURIComponent(found.slice('XSRF-TOKEN='.length)) : '';
}

async function asProblem(response: Response): Promise<Problem> {
  const fallback = { status: response.status, title: response.statusText, detail: `The platform answered ${response.status}.` };
  if (!response.headers.get('content-type')?.includes('json')) return fallback;
  return { ...fallback, ...(await response.json()) };
}

async function call<T>(path: string, init: RequestInit): Promise<T> {
  let response: Response;
  try {
    response = await fetch(path, { credentials: 'same-origin', ...init });
  } catch {
    throw new ProblemError({ status: 503, title: 'No connection', detail: 'The platform cannot be reached. Nothing was sent; check the connection and try again.' });
  }
  if (!response.ok) throw new ProblemError(await asProblem(response));
  return (response.status === 204 ? undefined : await response.json()) as T;
}

export const get = <T>(path: string) => call<T>(path, { headers: { accept: 'application/json' } });

export const post = <T>(path: string, body: unknown) =>
  call<T>(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-xsrf-token': csrfToken(), 'idempotency-key': crypto.randomUUID() },
    body: JSON.stringify(body),
  });

export const postForm = <T>(path: string, form: FormData) =>
  call<T>(path, { method: 'POST', headers: { 'x-xsrf-token': csrfToken() }, body: form });
