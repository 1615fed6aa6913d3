import { Group, Slider, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { curvesQuery } from '../../shared/api/training';
import type { TrainingJob } from '../../shared/api/types';
import { count } from '../../shared/format';
import { Panel } from '../../shared/ui/Panel';
import { cosines } from './interference';
import classes from './training.module.css';

/** Blue where tasks pull together, orange where they pull apart; the number says it too. */
const colour = (cosine: number) => `color-mix(in oklch, ${cosine < 0 ? '#E69F00' : '#0072B2'} ${Math.round(45 * Math.min(1, Math.abs(cosine)))}%, transparent)`;

/** A table of how the gradients of each two tasks agree, at the newest measurement or an earlier one. */
export function Interference({ job }: { job: TrainingJob }) {
  const points = useQuery(curvesQuery(job.id)).data;
  const { tasks, steps, at } = useMemo(() => cosines(points ?? []), [points]);
  const [chosen, setChosen] = useState<number | undefined>();
  if (steps.length === 0 || tasks.length < 2) return null;
  const index = chosen === undefined ? steps.length - 1 : Math.min(chosen, steps.length - 1);
  const step = steps[index]!;
  return (
    <Panel title="Interference" lead="Cosine between the gradients of two tasks: near 1 they want the same update, below 0 a step for one undoes the other.">
      <div className={classes.heat}>
        <table>
          <caption className="visually-hidden">Cosine between the gradients of tasks at step {step}</caption>
          <thead><tr><td />{tasks.map((task) => <th key={task} scope="col">{task}</th>)}</tr></thead>
          <tbody>
            {tasks.map((row) => (
              <tr key={row}>
                <th scope="row">{row}</th>
                {tasks.map((column) => {
                  const cosine = at(step, row, column);
                  return <td key={column} className="number" style={cosine === undefined || row === column ? undefined : { background: colour(cosine) }}>{row === column ? '' : cosine === undefined ? 'none' : cosine.toFixed(2)}</td>;
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Group gap={16} mt={12} maw={480} wrap="nowrap">
        <Text fz={13} c="dimmed" style={{ whiteSpace: 'nowrap' }}>At step <span className="number">{count(step)}</span></Text>
        {steps.length > 1 && <Slider thumbLabel="Measurement" flex={1} min={0} max={steps.length - 1} value={index} label={null} onChange={(value) => setChosen(value === steps.length - 1 ? undefined : value)} />}
      </Group>
    </Panel>
  );
}
