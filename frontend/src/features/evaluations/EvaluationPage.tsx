import { Progress, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { evaluationQuery, isUnderway, reportQuery } from '../../shared/api/evaluations';
import type { EvaluationRun } from '../../shared/api/types';
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
import { VersionName } from '../../shared/ui/VersionName';
import { Classes } from './Classes';
import classes from './evaluations.module.css';

export function EvaluationPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  return <Loaded query={useQuery(evaluationQuery(id))}>{(run) => <Page run={run} />}</Loaded>;
}

/** Only tasks that choose among classes have figures by class. */
const hasClasses = (run: EvaluationRun) => run.scores.some(({ metric }) => metric === 'accuracy');

function Page({ run }: { run: EvaluationRun }) {
  const report = useQuery({ ...reportQuery(run.id), enabled: run.state === 'FINISHED' && hasClasses(run), retry: false });
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
