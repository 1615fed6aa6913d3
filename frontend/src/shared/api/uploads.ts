import { queryOptions } from '@tanstack/react-query';
import { answer, api } from './http';
import { PAGE, pages } from './paging';
import { ProblemError } from './problem';
import type { Upload } from './types';

const TRIES = 4;
const KEY = 'polysight.upload.';

/** Uploads of the team that were begun and not brought to an end, the newest first. */
export const unfinishedUploadsQuery = (team: string) =>
  pages<Upload>(['uploads', team, 'OPEN'], (after) => answer(api.GET('/api/v1/uploads', { params: { query: { team, state: 'OPEN', limit: PAGE, after } } })));

/** The parts of an upload that lie in the object store. */
export const arrivedQuery = (id: string) => queryOptions({ queryKey: ['upload', id, 'parts'], queryFn: () => arrived(id), refetchInterval: 5_000 });

const arrived = async (id: string) => (await answer(api.GET('/api/v1/uploads/{id}/parts', { params: { path: { id } } }))).items;

export const abandonUpload = (id: string) => answer(api.DELETE('/api/v1/uploads/{id}', { params: { path: { id } } }));

/** Why a file cannot be what an upload was begun with; undefined where nothing speaks against it. */
export const mismatch = (upload: Pick<Upload, 'fileName' | 'bytes'>, file: Pick<File, 'name' | 'size'>) =>
  file.name !== upload.fileName ? `This is ${file.name}, the upload was begun with ${upload.fileName}.` : file.size !== upload.bytes ? `This ${file.name} has ${file.size} bytes, the upload was begun with one of ${upload.bytes}.` : undefined;

const keyOf = (team: string, file: File) => `${KEY}${team}.${file.name}.${file.size}.${file.lastModified}`;

/** Which upload this browser began with the very same file. */
function begun(key: string): string | undefined {
  const kept = localStorage.getItem(key);
  return kept ? (JSON.parse(kept) as { id: string }).id : undefined;
}

async function openUpload(team: string, file: File, known: string | undefined): Promise<Upload> {
  if (known) {
    const upload = await answer(api.GET('/api/v1/uploads/{id}', { params: { path: { id: known } } })).catch((error: unknown) => {
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
 * Uploads a file in parts to addresses that the platform signed. What lies in the object store already is not sent again,
 * whichever browser sent it.
 *
 * @param onBytes told the bytes that have arrived, from those of an earlier start on
 * @param goOn the upload to go on with; else the one that this browser began with the same file, else a new one
 * @returns the id of the finished upload
 */
export async function upload(team: string, file: File, onBytes: (bytes: number) => void, signal: AbortSignal, goOn?: string): Promise<string> {
  const key = keyOf(team, file);
  const opened = await openUpload(team, file, goOn ?? begun(key));
  localStorage.setItem(key, JSON.stringify({ id: opened.id }));
  const there = new Map((await arrived(opened.id)).map((part) => [part.number, part]));
  const etags: string[] = [];
  let done = 0;
  for (const part of [...opened.parts].sort((one, other) => one.number - other.number)) {
    const from = (part.number - 1) * opened.partBytes;
    const to = Math.min(file.size, from + opened.partBytes);
    const known = there.get(part.number);
    etags.push(known?.bytes === to - from ? known.etag : await put(part.url, file.slice(from, to), signal));
    done += to - from;
    onBytes(done);
  }
  await answer(api.POST('/api/v1/uploads/{id}/completions', { params: { path: { id: opened.id } }, body: { etags } }));
  localStorage.removeItem(key);
  return opened.id;
}
