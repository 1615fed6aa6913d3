import { Group, Slider, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { curvesQuery } from '../../shared/api/training';
import type { TrainingJob } from '../../shared/api/types';
import { Chart } from '../../shared/chart/Chart';
import { OKABE_ITO } from '../../shared/format';
import { byName, smoothed } from '../../shared/live/curves';
import { Empty } from '../../shared/ui/Empty';
import { Loaded } from '../../shared/ui/Loaded';
import { Panel } from '../../shared/ui/Panel';
import { COSINE, inOrder, titleOf, unitOf, writtenAs } from './curveNames';
import classes from './training.module.css';

type Points = [number, number][];

/** The interference of two tasks has a picture of its own. */
const isDrawn = (name: string) => !name.startsWith(COSINE);

/** Small multiples: a curve for each task and each figure of the run, with one cursor for all. */
export function Curves({ job }: { job: TrainingJob }) {
  const [smoothing, setSmoothing] = useState(0.6);
  return (
    <Loaded query={useQuery(curvesQuery(job.id))}>
      {(points) => {
        const curves = inOrder([...byName(points)].filter(([name]) => isDrawn(name)));
        if (curves.length === 0) return <Panel><Empty picture="curve" title="No point yet" lead="Curves appear here with the first steps." /></Panel>;
        return (
          <>
            <Group gap={16} maw={360} wrap="nowrap">
              <Text fz={13} c="dimmed" style={{ whiteSpace: 'nowrap' }}>Smoothing <span className="number">{smoothing.toFixed(2)}</span></Text>
              <Slider thumbLabel="Smoothing" flex={1} min={0} max={0.99} step={0.01} value={smoothing} onChange={setSmoothing} label={null} />
            </Group>
            <div className={classes.multiples}>
              {curves.map(([name, curve], index) => (
                <Curve key={name} name={name} curve={curve} job={job} smoothing={name === 'learning-rate' ? 0 : smoothing} colour={OKABE_ITO[index % OKABE_ITO.length]!} />
              ))}
            </div>
          </>
        );
      }}
    </Loaded>
  );
}

function Curve({ name, curve, job, smoothing, colour }: { name: string; curve: Points; job: TrainingJob; smoothing: number; colour: string }) {
  const last = curve.at(-1)!;
  const said = writtenAs(name);
  const option = useMemo(
    () => ({
      tooltip: { trigger: 'axis', valueFormatter: said, axisPointer: { type: 'line' } },
      grid: { left: 4, right: 12, top: 12, bottom: 0, containLabel: true },
      xAxis: { type: 'value', min: 0, max: job.steps, splitNumber: 4, splitLine: { show: false } },
      yAxis: { type: 'value', scale: true, splitNumber: 3, axisLabel: { formatter: said } },
      series: [
        ...(smoothing > 0 ? [{ name: 'as measured', type: 'line', data: curve, showSymbol: false, lineStyle: { width: 1, opacity: 0.3 }, itemStyle: { color: colour }, tooltip: { show: false } }] : []),
        { name: smoothing > 0 ? 'smoothed' : titleOf(name), type: 'line', data: smoothed(curve, smoothing), showSymbol: false, lineStyle: { width: 2 }, itemStyle: { color: colour } },
      ],
    }),
    [name, curve, job.steps, smoothing, colour, said],
  );
  return (
    <Panel title={titleOf(name)} action={<span className="number">{said(last[1])} <Text span fz={13} c="dimmed">{unitOf(name)}</Text></span>}>
      <Chart height={176} group={job.id} option={option} label={`${titleOf(name)} over ${curve.length} points, ${said(last[1])} at step ${last[0]}`} />
    </Panel>
  );
}
