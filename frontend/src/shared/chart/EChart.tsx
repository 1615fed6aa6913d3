import { useComputedColorScheme } from '@mantine/core';
import { LineChart, ParallelChart } from 'echarts/charts';
import { AxisPointerComponent, GridComponent, ParallelComponent, TooltipComponent } from 'echarts/components';
import { connect, init, use } from 'echarts/core';
import type { EChartsType } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { OKABE_ITO } from '../format';

use([LineChart, ParallelChart, AxisPointerComponent, GridComponent, ParallelComponent, TooltipComponent, CanvasRenderer]);

export interface EChartProps {
  /** What the chart says, for those who do not see it. */
  label: string;
  option: Record<string, unknown>;
  height: number;
  /** Charts of one group share their cursor. */
  group?: string;
}

const ink = (isDark: boolean) =>
  isDark
    ? { text: '#a9b0b9', line: '#3a4048', surface: '#1e2329' }
    : { text: '#545b65', line: '#dde0e5', surface: '#ffffff' };

/** Axes, letters and colours of the portal below what a chart brings of its own. */
function dressed(option: Record<string, unknown>, isDark: boolean): Record<string, unknown> {
  const { text, line, surface } = ink(isDark);
  const axis = (own: unknown) => ({
    axisLabel: { color: text, fontSize: 13, hideOverlap: true },
    axisLine: { lineStyle: { color: line } },
    axisTick: { show: false },
    splitLine: { lineStyle: { color: line } },
    nameTextStyle: { color: text, fontSize: 13 },
    ...(own as object),
  });
  return {
    animation: false,
    color: OKABE_ITO,
    textStyle: { fontFamily: 'Inter Variable, system-ui, sans-serif', color: text },
    ...option,
    tooltip: { backgroundColor: surface, borderColor: line, textStyle: { color: isDark ? '#e6e9ed' : '#20252b', fontSize: 13 }, confine: true, ...(option.tooltip as object) },
    ...(Array.isArray(option.parallelAxis)
      ? { parallelAxis: option.parallelAxis.map(axis) }
      : { grid: option.grid ?? { left: 8, right: 16, top: 16, bottom: 8, containLabel: true }, xAxis: axis(option.xAxis), yAxis: axis(option.yAxis) }),
  };
}

export function EChart({ label, option, height, group }: EChartProps) {
  const box = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType>(null);
  const isDark = useComputedColorScheme('light', { getInitialValueInEffect: false }) === 'dark';

  useEffect(() => {
    if (!box.current) return;
    const made = init(box.current);
    chart.current = made;
    if (group) {
      made.group = group;
      connect(group);
    }
    const watch = new ResizeObserver(() => made.resize());
    watch.observe(box.current);
    return () => {
      watch.disconnect();
      made.dispose();
    };
  }, [group]);
  useEffect(() => chart.current?.setOption(dressed(option, isDark), { notMerge: true }), [option, isDark, group]);

  return <div ref={box} role="img" aria-label={label} style={{ height, width: '100%' }} />;
}
