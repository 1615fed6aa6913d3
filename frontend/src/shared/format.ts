const THIN_SPACE = '\u2009';

/** 12345 becomes 12 345 with thin spaces. */
export const count = (value: number) => Math.round(value).toString().replace(/\B(?=(\d{3})+(?!\d))/g, THIN_SPACE);

/** '1 class', '12 345 classes'. */
export const counted = (value: number, one: string, many = `${one}s`) => `${count(value)} ${value === 1 ? one : many}`;

/** A score with the half-width of its interval: 0.712 ± 0.014. */
export const score = (value: number, low: number, high: number) =>
  Number.isFinite(low) && Number.isFinite(high) ? `${value.toFixed(3)} ± ${((high - low) / 2).toFixed(3)}` : value.toFixed(3);

/** A difference of scores, its sign always written: +0.012, −0.003. */
export const signed = (value: number) => `${value >= 0 ? '+' : '\u2212'}${Math.abs(value).toFixed(3)}`;

/** A figure of a curve: four digits that matter. */
export const figure = (value: number) =>
  value === 0 ? '0' : Math.abs(value) >= 1e5 || Math.abs(value) < 1e-3 ? value.toExponential(2) : Number(value.toPrecision(4)).toString();

/** Where a version stands on a leaderboard; its tests may not be made yet. */
export const rankWords = (rank: number | undefined) => (rank === undefined ? 'rank being tested' : `rank ${rank}`);

export function bytes(size: number): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB'];
  const power = size > 0 ? Math.min(units.length - 1, Math.floor(Math.log10(size) / 3)) : 0;
  return `${(size / 1000 ** power).toFixed(power === 0 ? 0 : 1)} ${units[power]}`;
}

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

/** The last part of an id: enough to tell neighbours apart, where the first part is a time. */
export const shortId = (id: string) => id.slice(-8);

/** The same label has the same colour on every page: its hue is a hash of its letters. */
export function labelHue(label: string): number {
  let hash = 2166136261;
  for (const letter of label) hash = Math.imul(hash ^ letter.codePointAt(0)!, 16777619);
  return (hash >>> 0) % 360;
}

export const labelColour = (label: string, alpha = 1) => `oklch(0.68 0.15 ${labelHue(label)}${alpha === 1 ? '' : ` / ${alpha}`})`;

/** The colours of Okabe and Ito, for curves and shares: told apart by every kind of eye. Their yellow is left out, for it cannot be seen on white. */
export const OKABE_ITO = ['#0072B2', '#E69F00', '#009E73', '#D55E00', '#CC79A7', '#56B4E9', '#8a8a8a'] as const;
