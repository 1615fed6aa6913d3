import { Checkbox, Table } from '@mantine/core';
import { createColumnHelper, flexRender, getCoreRowModel, useReactTable } from '@tanstack/react-table';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { Row } from './Row';
import type { Column } from './columns';
import classes from './list.module.css';
import type { Chosen } from './useChosen';
import { useRowKeys } from './useRowKeys';

interface Props<R> {
  label: string;
  columns: Column<R>[];
  hidden: string[];
  rows: R[];
  id: (row: R) => string;
  open?: (row: R) => void;
  compact: boolean;
  /** Where rows can be chosen. */
  chosen?: Chosen<R>;
  /** Something was decided about it that is not at its end. */
  isHeld?: (id: string) => boolean;
}

/** Rows beyond the window that are drawn already: a scroll finds them there. */
const OVERSCAN = 8;

/** Rows of a list; only those near the window are in the page, however many there are. */
export function Rows<R>({ label, columns, hidden, rows, id, open, compact, chosen, isHeld = () => false }: Props<R>) {
  const body = useRef<HTMLTableSectionElement>(null);
  const shown = columns.map((column) => column.id).filter((column) => !hidden.includes(column)).join(' ');
  const columnVisibility = useMemo(() => Object.fromEntries(hidden.map((column) => [column, false])), [hidden]);
  const defined = useMemo(() => {
    const helper = createColumnHelper<R>();
    return columns.map((column) => helper.display({ id: column.id, header: column.head, cell: (context) => column.cell(context.row.original), meta: column.number }));
  }, [columns]);
  const table = useReactTable({
    data: rows,
    columns: defined,
    getCoreRowModel: getCoreRowModel(),
    getRowId: id,
    state: { columnVisibility },
  });
  const virtual = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => (compact ? 32 : 44),
    overscan: OVERSCAN,
    scrollMargin: body.current?.offsetTop ?? 0,
    initialRect: { width: 1280, height: 800 },
  });
  const openAt = useCallback((index: number) => rows[index] !== undefined && open?.(rows[index]), [rows, open]);
  const show = useCallback((index: number) => virtual.scrollToIndex(index), [virtual]);
  const chooseAt = useCallback((index: number) => rows[index] !== undefined && chosen?.choose(index, !chosen.has(id(rows[index])), false), [rows, id, chosen]);
  const current = useRowKeys(rows.length, open && openAt, show, chosen && chooseAt);
  // Rows keep these for as long as they are shown, so that one that changes does not draw all others again.
  const latest = useRef({ open, chosen });
  useEffect(() => {
    latest.current = { open, chosen };
  });
  const onOpen = useCallback((row: R) => latest.current.open?.(row), []);
  const onChoose = useCallback((index: number, on: boolean, through: boolean) => latest.current.chosen?.choose(index, on, through), []);
  const areAll = chosen !== undefined && chosen.rows.length > 0 && chosen.rows.length === rows.filter((row) => !isHeld(id(row))).length;
  const near = virtual.getVirtualItems();
  const above = near.length > 0 ? near[0]!.start - virtual.options.scrollMargin : 0;
  const below = near.length > 0 ? virtual.getTotalSize() - (near.at(-1)!.end - virtual.options.scrollMargin) : 0;
  const modelRows = table.getRowModel().rows;

  return (
    <Table.ScrollContainer minWidth={560} type="native">
      <Table aria-label={label} aria-rowcount={rows.length + 1} highlightOnHover={open !== undefined} verticalSpacing={compact ? 4 : 10} className={compact ? 'compact' : undefined}>
        <Table.Thead>
          {table.getHeaderGroups().map((group) => (
            <Table.Tr key={group.id}>
              {chosen && (
                <Table.Th className={classes.choice}>
                  <Checkbox size="xs" aria-label={`Choose all ${label} shown`} checked={areAll} indeterminate={chosen.rows.length > 0 && !areAll} onChange={() => chosen.all(!areAll)} />
                </Table.Th>
              )}
              {group.headers.map((header) => (
                <Table.Th key={header.id} className={header.column.columnDef.meta ? 'number' : undefined} fw={550} c="dimmed">
                  {flexRender(header.column.columnDef.header, header.getContext())}
                </Table.Th>
              ))}
            </Table.Tr>
          ))}
        </Table.Thead>
        <tbody ref={body} className={classes.body}>
          {above > 0 && <tr aria-hidden><td style={{ height: above }} /></tr>}
          {near.map(({ index }) => {
            const row = modelRows[index];
            return (
              row && (
                <Row
                  key={row.id}
                  row={row}
                  index={index}
                  name={String(columns[0]?.text?.(row.original) ?? row.id)}
                  shown={shown}
                  isCurrent={index === current}
                  isHeld={isHeld(row.id)}
                  isChosen={chosen?.has(row.id)}
                  measure={virtual.measureElement}
                  onOpen={open && onOpen}
                  onChoose={onChoose}
                />
              )
            );
          })}
          {below > 0 && <tr aria-hidden><td style={{ height: below }} /></tr>}
        </tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
