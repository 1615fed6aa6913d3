import { Progress, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useMemo } from 'react';
import { evaluationQuery, isUnderway, reportQuery } from '../../shared/api/evaluations';
import type { EvaluationReport, EvaluationRun } from '../../shared/api/types';
import { Chart } from '../../shared/chart/Chart';
import { count } from '../../shared/format';
import { Facts } from '../../shared/ui/Facts';
import { Loaded } from '../../shared/ui/Loaded';
import { ObjectPage } from '../../shared/ui/ObjectPage';
import { Panel } from '../../shared/ui/Panel';
import { ProblemNote } from '../../shared/ui/ProblemNote';
import { Ref } from '../../shared/ui/Ref';
import { ScoreBars } from '../../shared/ui/ScoreBars';
import { When } from '../../shared/ui/When';
import { places } from '../../shared/ui/places';
import { VersionName } from './VersionName';
import classes from './evaluations.module.css';

export function EvaluationPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  return <Loaded query={useQuery(evaluationQuery(id))}>{(run) => <Page run={run} />}</Loaded>;
}

function Page({ run }: { run: EvaluationRun }) {
  const report = useQuery({ ...reportQuery(run.id), enabled: run.state === 'FINISHED', retry: false });
  return (
    <ObjectPage
      title={run.benchmarkName}
      state={run.state}
      id={run.id}
      above={[{ label: 'Evaluations', to: places.evaluations }, { label: run.benchmarkName, to: places.benchmark(run.benchmark) }]}
      lead={<span>of <VersionName id={run.modelVersion} /></span>}
      tabs={[
        {
          id: 'scores',
          label: 'Scores',
          content: () => (
            <div className={classes.aside}>
              <div className={classes.stack}>
                {run.failure && <ProblemNote error={new Error(run.failure)} />}
                {isUnderway(run) && (
                  <Panel title="Under way">
                    <Progress value={run.total > 0 ? (100 * run.done) / run.total : 0} aria-label="Samples predicted" />
                    <Text fz={13} c="dimmed" mt={8}>{count(run.done)} of {count(run.total)} samples</Text>
                  </Panel>
                )}
                {run.scores.length > 0 && <Panel title="Scores" lead="The bar is the 95 % interval, the dotted line chance."><ScoreBars run={run} /></Panel>}
                {report.data && report.data.classes.length > 0 && <Classes report={report.data} />}
              </div>
              <Panel title="About">
                <Facts
                  facts={[
                    ['Benchmark', <Ref key="benchmark" to={places.benchmark(run.benchmark)}>{run.benchmarkName}</Ref>],
                    ['Version', <VersionName key="version" id={run.modelVersion} />],
                    ['Samples', run.total > 0 ? count(run.total) : undefined],
                    ['Chance', run.chance?.toFixed(3)],
                    ['Started', <When key="at" at={run.createdAt} />],
                    ['Finished', run.finishedAt && <When key="end" at={run.finishedAt} />],
                  ]}
                />
              </Panel>
            </div>
          ),
        },
      ]}
    />
  );
}

const SHOWN = 40;

/** Recall of each class, the worst first, and what it is taken for. */
function Classes({ report }: { report: EvaluationReport }) {
  const worst = useMemo(() => [...report.classes].filter((one) => Number.isFinite(one.recall)).sort((one, other) => one.recall - other.recall).slice(0, SHOWN), [report]);
  const option = useMemo(
    () => ({
      tooltip: { trigger: 'axis', valueFormatter: (value: number) => value.toFixed(3) },
      xAxis: { type: 'value', min: 0, max: 1, name: 'recall', nameLocation: 'middle', nameGap: 28 },
      yAxis: { type: 'category', inverse: true, data: worst.map(({ label }) => label) },
      grid: { left: 8, right: 16, top: 8, bottom: 24, containLabel: true },
      series: [{ name: 'recall', type: 'bar', data: worst.map(({ recall }) => recall), barMaxWidth: 14 }],
    }),
    [worst],
  );
  return (
    <Panel title="Classes" lead={`${report.classes.length > SHOWN ? `The ${SHOWN} worst of ${count(report.classes.length)}` : 'The worst first'}.`}>
      <Chart height={Math.max(120, 22 * worst.length + 48)} option={option} label={`Recall of ${worst.length} classes; the lowest is ${worst[0]?.label} with ${worst[0]?.recall.toFixed(3)}`} />
      <Table.ScrollContainer minWidth={480} mt={16}>
        <Table>
          <Table.Thead><Table.Tr><Table.Th>Class</Table.Th><Table.Th className="number">Recall</Table.Th><Table.Th className="number">Samples</Table.Th><Table.Th>Most often taken for</Table.Th></Table.Tr></Table.Thead>
          <Table.Tbody>
            {worst.map((one) => (
              <Table.Tr key={one.label}>
                <Table.Td>{one.label}</Table.Td>
                <Table.Td className="number">{one.recall.toFixed(3)}</Table.Td>
                <Table.Td className="number">{count(one.samples)}</Table.Td>
                <Table.Td>{one.confusedWith}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Panel>
  );
}
