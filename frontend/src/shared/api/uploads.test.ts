import { afterEach, expect, test, vi } from 'vitest';
import { upload } from './uploads';

const file = new File(['abcdefgh'], 'images.zip', { lastModified: 1 });
const opened = { id: 'u1', state: 'OPEN', partBytes: 3, parts: [1, 2, 3].map((number) => ({ number, url: `http://store/${number}` })) };

afterEach(() => vi.unstubAllGlobals());

function store(broken: () => boolean) {
  const sent: string[] = [];
  const completed: unknown[] = [];
  vi.stubGlobal('fetch', async (input: Request | string, init?: RequestInit) => {
    if (typeof input === 'string') {
      if (broken() && input.endsWith('/2')) throw new TypeError('line cut');
      sent.push(`${input.at(-1)}:${(init!.body as Blob).size}`);
      return new Response(null, { headers: { etag: `"e${input.at(-1)}"` } });
    }
    const path = new URL(input.url).pathname;
    if (path.endsWith('/completions')) completed.push(await input.json());
    return Response.json(opened);
  });
  return { sent, completed };
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
  expect(completed).toEqual([{ etags: ['"e1"', '"e2"', '"e3"'] }]);
});
