import { Skeleton } from '@mantine/core';
import { Suspense, lazy } from 'react';
import type { EChartProps } from './EChart';

const EChart = lazy(() => import('./EChart').then(({ EChart }) => ({ default: EChart })));

/** Every chart of the portal. ECharts is fetched when the first one is shown; its place is kept until then. */
export function Chart(props: EChartProps) {
  return (
    <Suspense fallback={<Skeleton height={props.height} />}>
      <EChart {...props} />
    </Suspense>
  );
}
