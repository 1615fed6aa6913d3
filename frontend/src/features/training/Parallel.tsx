import { useMemo } from 'react';
import type { TrainingJob } from '../../shared/api/types';
import { Chart } from '../../shared/chart/Chart';
import { OKABE_ITO, figure } from '../../shared/format';
import { Panel } from '../../shared/ui/Panel';
import type { Axis } from './parallel';
import classes from './training.module.css';

const WIDTH_OF_AXIS = 130;

/** A line a job through what was chosen and what came of it. */
export function Parallel({ jobs, axes }: { jobs: TrainingJob[]; axes: Axis[] }) {
  const option = useMemo(
    () => ({
      parallel: { left: 48, right: 72, top: 48, bottom: 16, parallelAxisDefault: { nameLocation: 'end', nameGap: 16, nameTextStyle: { width: WIDTH_OF_AXIS - 24, overflow: 'truncate' } } },
      parallelAxis: axes.map(({ name, words }, dim) => ({ dim, name, ...(words ? { type: 'category', data: words } : { type: 'value', scale: true, splitNumber: 3, axisLabel: { formatter: figure } }) })),
      tooltip: {},
      series: jobs.map((job, index) => ({ type: 'parallel', name: job.name, lineStyle: { width: 3, opacity: 0.9, color: OKABE_ITO[index % OKABE_ITO.length] }, data: [axes.map(({ values }) => values[index]!)] })),
    }),
    [jobs, axes],
  );
  const said = jobs.map((job, index) => `${job.name}: ${axes.map(({ name, values }) => `${name} ${typeof values[index] === 'number' ? figure(values[index]) : values[index]}`).join(', ')}`).join('; ');
  return (
    <Panel title="Choices and results" lead="A line a job: at the left in what they differ, at the right where their curves ended.">
      <div className={classes.heat} tabIndex={0} role="group" aria-label="Parallel coordinates, scroll">
        <div style={{ minWidth: axes.length * WIDTH_OF_AXIS }}><Chart height={300} option={option} label={said} /></div>
      </div>
    </Panel>
  );
}
