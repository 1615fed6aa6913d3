/** A place on the map, in shares of its side; y points up. */
export interface Place {
  x: number;
  y: number;
}

/** So that a lasso fits the address. */
const CORNERS = 40;
const DIGITS = 3;

/** Whether a place is within a polygon, by the even-odd rule. */
export function isWithin(corners: readonly Place[], { x, y }: Place): boolean {
  let within = false;
  for (let i = 0, j = corners.length - 1; i < corners.length; j = i++) {
    const [a, b] = [corners[i]!, corners[j]!];
    if (a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) within = !within;
  }
  return within;
}

/** At most as many corners as the address takes, evenly along the line. */
export function thinned(drawn: readonly Place[]): Place[] {
  if (drawn.length <= CORNERS) return [...drawn];
  return Array.from({ length: CORNERS }, (_, index) => drawn[Math.floor((index * drawn.length) / CORNERS)]!);
}

/** A lasso as a word of the address. */
export const lassoWord = (corners: readonly Place[]) => corners.map(({ x, y }) => `${x.toFixed(DIGITS)}_${y.toFixed(DIGITS)}`).join('~');

/** The lasso of the address; none where it is not one. */
export function lassoOf(word: string | undefined): Place[] {
  const corners = (word ?? '').split('~').map((corner) => {
    const [x, y] = corner.split('_').map(Number);
    return { x: x ?? NaN, y: y ?? NaN };
  });
  return corners.length >= 3 && corners.length <= CORNERS && corners.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y)) ? corners : [];
}
