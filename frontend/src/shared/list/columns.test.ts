import { expect, test } from 'vitest';
import { type Column, csv, matches } from './columns';

const columns: Column<{ name: string; size: number }>[] = [
  { id: 'name', head: 'Name', cell: (row) => row.name, text: (row) => row.name },
  { id: 'size', head: 'Size', cell: (row) => row.size, text: (row) => row.size },
  { id: 'chip', head: 'Chip', cell: () => null },
];

test('a CSV file quotes commas, quotes and line breaks, and leaves out what has no text', () => {
  expect(csv(columns, [{ name: 'a "b", c', size: 3 }])).toBe('Name,Size\r\n"a ""b"", c",3');
});

test('a CSV file keeps spreadsheets from computing what somebody typed as a name', () => {
  expect(csv(columns, [{ name: '=1+1', size: -3 }])).toBe("Name,Size\r\n'=1+1,-3");
});

test('search wants every word, in any order and case', () => {
  expect(matches(columns, { name: 'Red Circles', size: 12 }, 'circ red')).toBe(true);
  expect(matches(columns, { name: 'Red Circles', size: 12 }, 'circ blue')).toBe(false);
});
