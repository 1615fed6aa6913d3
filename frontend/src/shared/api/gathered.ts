/** As many as a service lists at once. */
const MOST = 200;

/**
 * Asks for things by their ids, those together that are asked for in one moment: each row of a list names what it
 * points at, and a hundred rows are one request.
 */
export function gathered<R extends { id: string }>(one: (id: string) => Promise<R>, some: (ids: string[]) => Promise<R[]>): (id: string) => Promise<R> {
  let page: { ids: string[]; things: Promise<R[]> } | undefined;
  return async (id) => {
    if (!page || page.ids.length === MOST) {
      const ids: string[] = [];
      const asked = { ids, things: new Promise<void>((later) => setTimeout(later)).then(() => { if (page === asked) page = undefined; return ids.length > 1 ? some(ids) : []; }) };
      page = asked;
    }
    const { ids, things } = page;
    if (!ids.includes(id)) ids.push(id);
    // What a list leaves out is asked for by itself: the service says why it is not to be seen.
    return (await things).find((thing) => thing.id === id) ?? one(id);
  };
}
