import { Paper, Skeleton, Stack } from '@mantine/core';

/** Where a list of lines will stand: as many as fill a window, each as high as what comes. */
export function LineSkeletons({ lines = 12, height = 44, label }: { lines?: number; height?: number; label: string }) {
  return (
    <Paper p={16} role="status" aria-busy aria-label={label}>
      <Stack gap={8}>{Array.from({ length: lines }, (_, line) => <Skeleton key={line} height={height - 8} />)}</Stack>
    </Paper>
  );
}
