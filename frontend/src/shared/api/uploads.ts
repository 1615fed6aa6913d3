import { answer, api } from './http';
import { ProblemError } from './problem';
import type { Upload } from './types';

const TRIES = 4;
const KEY = 'polysight.upload.';

/** What is remembered of an upload that was begun, so that the same file goes on where it stopped. */
interface Begun {
  id: string;
  etags: Record<number, string>;
}

const keyOf = (team: string, file: File) => `${KEY}${team}.${file.name}.${file.size}.${file.lastModified}`;

function begun(key: string): Begun | null {
  const kept = localStorage.getItem(key);
  return kept ? (JSON.parse(kept) as Begun) : null;
}

async function openUpload(team: string, file: File, known: Begun | null): Promise<Upload> {
  if (known) {
    const upload = await answer(api.GET('/api/v1/uploads/{id}', { params: { path: { id: known.id } } })).catch((error: unknown) => {
      if (error instanceof ProblemError && error.problem.status === 404) return null;
      throw error;
    });
    if (upload?.state === 'OPEN') return upload;
  }
  return answer(api.POST('/api/v1/uploads', { body: { team, fileName: file.name, bytes: file.size } }));
}

/** One part, straight to the object store; tried again with growing pauses while the line is bad. */
async function put(url: string, body: Blob, signal: AbortSignal): Promise<string> {
  for (let attempt = 1; ; attempt++) {
    try {
      const response = await fetch(url, { method: 'PUT', body, signal });
      const etag = response.headers.get('etag');
      if (response.ok && etag) return etag;
      throw new Error(response.ok ? 'the object store sent no ETag: it must expose that header to browsers' : `the object store answered with status ${response.status}`);
    } catch (error) {
      if (signal.aborted || attempt === TRIES) {
        throw signal.aborted
          ? error
          : new ProblemError({ status: 0, title: 'The upload stopped', detail: `${error instanceof Error ? error.message : String(error)}. The parts that arrived are kept: start again with the same file and it goes on from there.` });
      }
      await new Promise((resolve) => setTimeout(resolve, 500 * 2 ** attempt));
    }
  }
}

/**
 * Uploads a file in parts to addresses that the platform signed.
 *
 * @param onBytes told the bytes that have arrived, from those of an earlier start on
 * @returns the id of the finished upload
 */
export async function upload(team: string, file: File, onBytes: (bytes: number) => void, signal: AbortSignal): Promise<string> {
  const key = keyOf(team, file);
  const known = begun(key);
  const opened = await openUpload(team, file, known);
  const etags: Record<number, string> = known?.id === opened.id ? known.etags : {};
  let arrived = 0;
  for (const part of [...opened.parts].sort((one, other) => one.number - other.number)) {
    const from = (part.number - 1) * opened.partBytes;
    const to = Math.min(file.size, from + opened.partBytes);
    etags[part.number] ??= await put(part.url, file.slice(from, to), signal);
    localStorage.setItem(key, JSON.stringify({ id: opened.id, etags } satisfies Begun));
    arrived += to - from;
    onBytes(arrived);
  }
  await answer(
    api.POST('/api/v1/uploads/{id}/completions', {
      params: { path: { id: opened.id } },
      body: { etags: opened.parts.map((part) => part.number).sort((one, other) => one - other).map((number) => etags[number]!) },
    }),
  );
  localStorage.removeItem(key);
  return opened.id;
}
