import { afterEach, expect, test, vi } from 'vitest';
import { mismatch, upload } from './uploads';

const file = new File(['abcdefgh'], 'images.zip', { lastModified: 1 });
const opened = { id: 'u1', state: 'OPEN', partBytes: 3, parts: [1, 2, 3].map((number) => ({ number, url: `http://store/${number}` })) };

afterEach(() => {
  vi.unstubAllGlobals();
  localStorage.clear();
});

/** A platform and its object store, which keeps the parts that reach it. */
function store(broken: () => boolean) {
  const sent: string[] = [];
  const completed: unknown[] = [];
  const asked: string[] = [];
  const parts: { number: number; bytes: number; etag: string }[] = [];
  vi.stubGlobal('fetch', async (input: Request | string, init?: RequestInit) => {
    if (typeof input === 'string') {
      if (broken() && input.endsWith('/2')) throw new TypeError('line cut');
      const [number, bytes] = [Number(input.at(-1)), (init!.body as Blob).size];
      sent.push(`${number}:${bytes}`);
      parts.push({ number, bytes, etag: `e${number}` });
      return new Response(null, { headers: { etag: `"e${number}"` } });
    }
    const path = new URL(input.url).pathname;
    asked.push(`${input.method} ${path}`);
    if (path.endsWith('/parts')) return Response.json({ items: parts });
    if (path.endsWith('/completions')) completed.push(await input.json());
    return Response.json(opened);
  });
  return { sent, completed, asked, parts };
}

test('an upload that broke goes on with the parts that are missing', async () => {
  // The pauses between tries are not what is tested.
  vi.stubGlobal('setTimeout', (then: () => void) => queueMicrotask(then));
  let broken = true;
  const { sent, completed } = store(() => broken);
  await expect(upload('vision', file, () => {}, new AbortController().signal)).rejects.toThrow('goes on from there');
  expect(sent).toEqual(['1:3']);

  broken = false;
  const told: number[] = [];
  expect(await upload('vision', file, (bytes) => told.push(bytes), new AbortController().signal)).toBe('u1');
  expect(sent).toEqual(['1:3', '2:3', '3:2']);
  expect(told).toEqual([3, 6, 8]);
  expect(completed).toEqual([{ etags: ['e1', '"e2"', '"e3"'] }]);
});

test('another browser goes on with an upload that is named to it, and sends a part anew that arrived in part', async () => {
  const { sent, asked, parts } = store(() => false);
  parts.push({ number: 1, bytes: 3, etag: 'e1' }, { number: 2, bytes: 1, etag: 'cut' });
  expect(await upload('vision', file, () => {}, new AbortController().signal, 'u1')).toBe('u1');
  expect(asked).not.toContain('POST /api/v1/uploads');
  expect(sent).toEqual(['2:3', '3:2']);
});

test('a file of another name or size is not what an upload was begun with', () => {
  expect(mismatch({ fileName: 'images.zip', bytes: 8 }, file)).toBeUndefined();
  expect(mismatch({ fileName: 'images.zip', bytes: 9 }, file)).toBe('This images.zip has 8 bytes, the upload was begun with one of 9.');
  expect(mismatch({ fileName: 'photos.zip', bytes: 8 }, file)).toBe('This is images.zip, the upload was begun with photos.zip.');
});
