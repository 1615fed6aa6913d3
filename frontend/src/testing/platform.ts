import { vi } from 'vitest';

type Answer = unknown | ((request: Request) => unknown | Promise<unknown>);

/** A body with a status of its own. */
export class Reply {
  readonly status: number;
  readonly body: unknown;
  constructor(status: number, body: unknown) {
    this.status = status;
    this.body = body;
  }
}

export const ADA = { signedIn: true, name: 'ada', fullName: 'Ada Example', teams: [{ team: 'vision', role: 'admin' }] };

/**
 * Answers requests at the edge of the portal as the platform would: keys are 'GET /api/v1/tasks', with or without what
 * follows '?'. What no key names is refused with 404, as the platform does. Gives the requests that came.
 */
export function platform(answers: Record<string, Answer>): Request[] {
  const came: Request[] = [];
  const all: Record<string, Answer> = { 'GET /session': ADA, 'GET /api/v1/health': [], ...answers };
  vi.stubGlobal('fetch', async (input: Request) => {
    came.push(input.clone());
    const { pathname, search } = new URL(input.url);
    const key = [`${input.method} ${pathname}${search}`, `${input.method} ${pathname}`].find((one) => one in all);
    const told = key === undefined ? new Reply(404, { status: 404, title: 'Not Found', detail: `nothing at ${input.method} ${pathname}`, owner: 'caller' }) : all[key];
    const body = typeof told === 'function' ? await (told as (request: Request) => unknown)(input) : told;
    const { status, body: content } = body instanceof Reply ? body : new Reply(200, body);
    return new Response(content === undefined ? null : JSON.stringify(content), { status, headers: { 'content-type': status < 400 ? 'application/json' : 'application/problem+json' } });
  });
  return came;
}

export const page = <R>(...items: R[]) => ({ items });
