import { MultiSelect, Table } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { EvaluationReport } from '../../shared/api/types';
import { Chart } from '../../shared/chart/Chart';
import { OKABE_ITO, figure } from '../../shared/format';
import { Panel } from '../../shared/ui/Panel';
import classes from './evaluations.module.css';

const AT_FIRST = 4;

/** Precision over recall of some classes, the most frequent at first. */
export function PrecisionRecall({ curves, regions }: { curves: EvaluationReport['curves']; regions: boolean }) {
  const [chosen, setChosen] = useState(() => curves.slice(0, AT_FIRST).map(({ label }) => label));
  const option = useMemo(
    () => ({
      grid: { left: 8, right: 24, top: 24, bottom: 24, containLabel: true },
      xAxis: { type: 'value', min: 0, max: 1, name: 'recall', nameLocation: 'middle', nameGap: 28 },
      yAxis: { type: 'value', min: 0, max: 1, name: 'precision' },
      tooltip: { trigger: 'axis', valueFormatter: (value: unknown) => figure(Number(value)) },
      series: curves.filter(({ label }) => chosen.includes(label)).map(({ label, precision }) => ({ type: 'line', name: label, showSymbol: false, step: 'start', data: precision.map((value, index) => [index / (precision.length - 1), value]) })),
    }),
    [curves, chosen],
  );
  const shown = curves.filter(({ label }) => chosen.includes(label));
  return (
    <Panel title="Precision and recall" lead={regions ? 'An object counts as found from an overlap (IoU) of 0.5 on.' : 'Each class against all others.'}>
      <MultiSelect label="Classes" searchable maxValues={OKABE_ITO.length} data={curves.map(({ label }) => label)} value={chosen} onChange={setChosen} mb={12} />
      <Chart label={`Precision over recall of ${chosen.join(', ')}`} option={option} height={280} />
      <Table verticalSpacing={4} mt={8} aria-label="Average precision of the curves">
        <Table.Thead><Table.Tr><Table.Th>Class</Table.Th><Table.Th className="number">Average precision</Table.Th></Table.Tr></Table.Thead>
        <Table.Tbody>
          {shown.map(({ label, averagePrecision }, index) => (
            <Table.Tr key={label}>
              <Table.Td><span className={classes.key} style={{ background: OKABE_ITO[index % OKABE_ITO.length] }} aria-hidden />{label}</Table.Td>
              <Table.Td className="number">{averagePrecision.toFixed(3)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Panel>
  );
}

/** Whether probabilities mean what they say: how often answers were right, by how sure they were. */
export function ReliabilityDiagram({ reliability }: { reliability: NonNullable<EvaluationReport['reliability']> }) {
  const bins = useMemo(() => reliability.bins.filter(({ samples }) => samples > 0), [reliability]);
  const option = useMemo(
    () => ({
      grid: { left: 8, right: 24, top: 24, bottom: 24, containLabel: true },
      xAxis: { type: 'value', min: 0, max: 1, name: 'confidence', nameLocation: 'middle', nameGap: 28 },
      yAxis: { type: 'value', min: 0, max: 1, name: 'accuracy' },
      tooltip: { trigger: 'axis', valueFormatter: (value: unknown) => figure(Number(value)) },
      series: [
        { type: 'line', name: 'as good as said', showSymbol: false, lineStyle: { type: 'dashed', width: 1 }, color: OKABE_ITO[6], data: [[0, 0], [1, 1]] },
        // A gap after each interval keeps one line from running through all of them.
        { type: 'line', name: '95 % interval', showSymbol: false, color: OKABE_ITO[0], lineStyle: { width: 2, opacity: 0.55 }, tooltip: { show: false }, data: bins.flatMap(({ confidence, interval }) => (interval ? [[confidence, interval.low], [confidence, interval.high], [confidence, '-']] : [])) },
        { type: 'line', name: 'accuracy', symbolSize: 8, color: OKABE_ITO[0], data: bins.map(({ confidence, accuracy }) => [confidence, accuracy]) },
      ],
    }),
    [bins],
  );
  return (
    <Panel title="Calibration" lead={`Expected calibration error ${reliability.expectedError.toFixed(3)}. Below the dashed line the model is surer than it is right.`}>
      <Chart label="Accuracy over confidence" option={option} height={280} />
      <Table.ScrollContainer minWidth={320}>
        <Table verticalSpacing={4} mt={8} aria-label="Calibration by confidence">
          <Table.Thead><Table.Tr><Table.Th className="number">Confidence</Table.Th><Table.Th className="number">Accuracy</Table.Th><Table.Th className="number">95 % interval</Table.Th><Table.Th className="number">Samples</Table.Th></Table.Tr></Table.Thead>
          <Table.Tbody>
            {bins.map((bin) => (
              <Table.Tr key={bin.above}>
                <Table.Td className="number">{bin.confidence?.toFixed(3)}</Table.Td>
                <Table.Td className="number">{bin.accuracy?.toFixed(3)}</Table.Td>
                <Table.Td className="number">{bin.interval && `${bin.interval.low.toFixed(3)} to ${bin.interval.high.toFixed(3)}`}</Table.Td>
                <Table.Td className="number">{bin.samples}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Panel>
  );
}
