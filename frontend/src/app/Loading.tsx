import { Skeleton, Stack } from '@mantine/core';

/** The shape of a page: title, lead, rows. */
export function Loading() {
  return (
    <Stack gap={16} role="status" aria-busy aria-label="Loading the page">
      <Skeleton height={36} width={240} />
      <Skeleton height={20} width={420} />
      {[0, 1, 2, 3, 4].map((row) => <Skeleton key={row} height={44} />)}
    </Stack>
  );
}
