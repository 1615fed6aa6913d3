import type { ReactNode } from 'react';

export interface Column<R> {
  id: string;
  head: string;
  cell: (row: R) => ReactNode;
  /** What search looks at and what a CSV file says; a column without it is in neither. */
  text?: (row: R) => string | number;
  number?: boolean;
  /** Not shown until somebody chooses it. */
  extra?: boolean;
}

const quoted = (value: string | number) => (/[",\n\r]/.test(String(value)) ? `"${String(value).replaceAll('"', '""')}"` : String(value));

/** RFC 4180. A leading = + - @ would make a spreadsheet compute: such text gets an apostrophe. */
export function csv<R>(columns: Pick<Column<R>, 'head' | 'text'>[], rows: R[]): string {
  const told = columns.filter((column) => column.text);
  const safe = (value: string | number) => (typeof value === 'string' && /^[=+\-@]/.test(value) ? `'${value}` : value);
  return [told.map((column) => quoted(column.head)), ...rows.map((row) => told.map((column) => quoted(safe(column.text!(row)))))]
    .map((line) => line.join(','))
    .join('\r\n');
}

/** Every word typed must occur in what the row says. */
export function matches<R>(columns: Column<R>[], row: R, typed: string): boolean {
  const said = columns.map((column) => String(column.text?.(row) ?? '')).join(' ').toLowerCase();
  return typed.toLowerCase().split(/\s+/).every((word) => said.includes(word));
}
