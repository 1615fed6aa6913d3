import { Skeleton, Stack, Table, Text, Title } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ProblemNote } from './ProblemNote';
import type { Page } from './api';

export interface Column<T> {
  head: string;
  cell: (row: T) => ReactNode;
  number?: boolean;
}

interface Props<T> {
  title: string;
  lead: string;
  empty: string;
  query: UseQueryResult<Page<T>>;
  columns: Column<T>[];
  id: (row: T) => string;
}

/** A page with one list: skeleton while it comes, words when it is empty, the problem when it fails. */
export function Listing<T>({ title, lead, empty, query, columns, id }: Props<T>) {
  return (
    <Stack gap="md">
      <div>
        <Title order={1}>{title}</Title>
        <Text c="dimmed">{lead}</Text>
      </div>
      <ProblemNote error={query.error} />
      {query.isPending && !query.error && [0, 1, 2, 3].map((row) => <Skeleton key={row} height={32} />)}
      {query.data?.items.length === 0 && <Text>{empty}</Text>}
      {query.data && query.data.items.length > 0 && (
        <Table.ScrollContainer minWidth={640}>
          <Table highlightOnHover verticalSpacing="xs" fz="sm">
            <Table.Thead>
              <Table.Tr>{columns.map((column) => <Table.Th key={column.head} ta={column.number ? 'right' : 'left'}>{column.head}</Table.Th>)}</Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {query.data.items.map((row) => (
                <Table.Tr key={id(row)}>
                  {columns.map((column) => <Table.Td key={column.head} className={column.number ? 'number' : undefined}>{column.cell(row)}</Table.Td>)}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
    </Stack>
  );
}
