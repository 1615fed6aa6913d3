import { MantineProvider } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { Rows } from './Rows';
import type { Column } from './columns';
import { useChosen } from './useChosen';

interface Named {
  id: string;
}

const ROWS: Named[] = Array.from({ length: 12 }, (_, n) => ({ id: `row ${n}` }));
const drawn = vi.fn((row: Named) => row.id);
const COLUMNS: Column<Named>[] = [{ id: 'name', head: 'Name', cell: drawn, text: (row) => row.id }];
const id = (row: Named) => row.id;
const free = () => false;

function List() {
  const chosen = useChosen(ROWS, id, free);
  return <Rows label="things" columns={COLUMNS} hidden={[]} rows={ROWS} id={id} open={() => {}} compact={false} chosen={chosen} />;
}

test('choosing a row draws that row again and no other', async () => {
  render(<MantineProvider><List /></MantineProvider>);
  await screen.findByText('row 3');
  drawn.mockClear();
  await userEvent.click(screen.getByRole('checkbox', { name: 'Choose row 3' }));
  expect((screen.getByRole('checkbox', { name: 'Choose row 3' }) as HTMLInputElement).checked).toBe(true);
  expect(new Set(drawn.mock.calls.map(([row]) => row.id))).toEqual(new Set(['row 3']));
});
