interface Waiting<R> {
  resolve: (found: R | Promise<R>) => void;
  reject: (error: unknown) => void;
}

/** As many as a service lists at once. */
const MOST = 200;

/**
 * Asks for things by their ids, those together that are asked for in one moment: each row of a list names what it
 * points at, and a hundred rows are one request.
 */
export function gathered<R extends { id: string }>(one: (id: string) => Promise<R>, some: (ids: string[]) => Promise<R[]>): (id: string) => Promise<R> {
  let waiting = new Map<string, Waiting<R>[]>();

  const ask = async (asked: [string, Waiting<R>[]][]) => {
    try {
      const found = new Map(asked.length === 1 ? [] : (await some(asked.map(([id]) => id))).map((thing) => [thing.id, thing]));
      // What a list leaves out is asked for by itself: the service says why it is not to be seen.
      for (const [id, all] of asked) {
        const answer = found.get(id) ?? one(id);
        all.forEach(({ resolve }) => resolve(answer));
      }
    } catch (error) {
      asked.forEach(([, all]) => all.forEach(({ reject }) => reject(error)));
    }
  };

  const flush = () => {
    const asked = [...waiting];
    waiting = new Map();
    for (let start = 0; start < asked.length; start += MOST) void ask(asked.slice(start, start + MOST));
  };

  return (id) =>
    new Promise((resolve, reject) => {
      if (waiting.size === 0) setTimeout(flush);
      waiting.set(id, [...(waiting.get(id) ?? []), { resolve, reject }]);
    });
}
