import { expect, test } from 'vitest';
import { gathered } from './gathered';

function asking() {
  const asked: string[] = [];
  const get = gathered(
    async (id: string) => {
      asked.push(id);
      if (id === 'gone') throw new Error('there is none');
      return { id };
    },
    async (ids) => {
      asked.push(ids.join('+'));
      if (ids.includes('down')) throw new Error('no answer');
      return ids.filter((id) => id !== 'gone').map((id) => ({ id }));
    },
  );
  return { asked, get };
}

test('what is asked for in one moment is asked for together, each thing once', async () => {
  const { asked, get } = asking();
  expect(await Promise.all([get('a'), get('b'), get('a')])).toEqual([{ id: 'a' }, { id: 'b' }, { id: 'a' }]);
  expect(await get('c')).toEqual({ id: 'c' });
  expect(asked).toEqual(['a+b', 'c']);
});

test('more than a page go in several requests', async () => {
  const { asked, get } = asking();
  await Promise.all(Array.from({ length: 401 }, (_, index) => get(`${index}`)));
  expect(asked.map((ids) => ids.split('+').length)).toEqual([200, 200, 1]);
});

test('what is not there fails by itself, and an outage fails all', async () => {
  const { get } = asking();
  expect((await Promise.allSettled([get('a'), get('gone')])).map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
  expect((await Promise.allSettled([get('a'), get('down')])).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
});
