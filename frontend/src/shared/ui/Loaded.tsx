import { Skeleton, Stack } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ProblemNote } from './ProblemNote';

/** What a query brings, once it has; a skeleton before, the problem instead. What came before stays while asking again fails. */
export function Loaded<R>({ query, children, height = 320 }: { query: UseQueryResult<R>; children: (loaded: R) => ReactNode; height?: number }) {
  if (query.data !== undefined) {
    return (
      <>
        {query.error && <ProblemNote error={query.error} retry={() => void query.refetch()} />}
        {children(query.data)}
      </>
    );
  }
  if (query.error) return <ProblemNote error={query.error} retry={() => void query.refetch()} />;
  return (
    <Stack gap={16} role="status" aria-busy aria-label="Loading">
      <Skeleton height={36} width={280} />
      <Skeleton height={height} />
    </Stack>
  );
}
