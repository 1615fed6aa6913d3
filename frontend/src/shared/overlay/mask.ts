import type { RleMask } from '../api/types';

/**
 * The runs of COCO's compressed run-length text: zeros and ones in turn, zeros first, down the columns.
 * Each count comes in 5-bit pieces from character 48 on, bit 6 saying that more follow; from the third
 * count on it is the difference to the count two before (cocoapi, maskApi.c, rleFrString).
 */
export function runs(text: string): number[] {
  const counts: number[] = [];
  for (let at = 0; at < text.length; ) {
    let value = 0;
    let shift = 0;
    let piece = 0;
    do {
      piece = text.charCodeAt(at++) - 48;
      value |= (piece & 31) << shift;
      shift += 5;
    } while (piece & 32 && at < text.length);
    if (piece & 16 && shift < 32) value |= -1 << shift;
    counts.push(counts.length > 2 ? value + counts[counts.length - 2]! : value);
  }
  return counts;
}

/** One byte a pixel, row by row: 1 inside. Counts that overrun the size are cut there. */
export function pixels({ size, counts }: RleMask): Uint8Array {
  const [height = 0, width = 0] = size;
  const inside = new Uint8Array(height * width);
  let at = 0;
  runs(counts).forEach((run, index) => {
    const end = Math.min(inside.length, at + run);
    if (index % 2 === 1) for (let pixel = at; pixel < end; pixel++) inside[(pixel % height) * width + Math.floor(pixel / height)] = 1;
    at = end;
  });
  return inside;
}
