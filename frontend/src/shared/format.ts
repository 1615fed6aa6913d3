const THIN_SPACE = '\u2009';

/** 12345 becomes 12 345 with thin spaces. */
export const count = (value: number) => Math.round(value).toString().replace(/\B(?=(\d{3})+(?!\d))/g, THIN_SPACE);

/** A score with the half-width of its interval: 0.712 ± 0.014. */
export const score = (value: number, low: number, high: number) =>
  Number.isFinite(low) && Number.isFinite(high) ? `${value.toFixed(3)} ± ${((high - low) / 2).toFixed(3)}` : value.toFixed(3);

export function duration(seconds: number): string {
  if (seconds < 60) return `${Math.round(seconds)} s`;
  const minutes = Math.floor(seconds / 60);
  return minutes < 60 ? `${minutes} min ${Math.round(seconds % 60)} s` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

export function ago(instant: string, now: number = Date.now()): string {
  const seconds = Math.max(0, (now - Date.parse(instant)) / 1000);
  if (seconds < 5) return 'just now';
  if (seconds < 60) return `${Math.floor(seconds)} s ago`;
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min ago`;
  return seconds < 86_400 ? `${Math.floor(seconds / 3600)} h ago` : `${Math.floor(seconds / 86_400)} d ago`;
}

/** The same label has the same colour on every page: its hue is a hash of its letters. */
export function labelColour(label: string): string {
  let hash = 2166136261;
  for (const letter of label) hash = Math.imul(hash ^ letter.codePointAt(0)!, 16777619);
  return `oklch(0.66 0.13 ${(hash >>> 0) % 360})`;
}
