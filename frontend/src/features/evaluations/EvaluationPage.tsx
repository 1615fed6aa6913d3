import { Progress, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { evaluationQuery, isUnderway, reportQuery } from '../../shared/api/evaluations';
import type { EvaluationReport, EvaluationRun } from '../../shared/api/types';
import { evaluationExport } from '../../shared/api/exports';
import { count } from '../../shared/format';
import { Activity } from '../../shared/ui/Activity';
import { Export } from '../../shared/ui/Export';
import { Loaded } from '../../shared/ui/Loaded';
import { ObjectPage, type Tab } from '../../shared/ui/ObjectPage';
import { Panel } from '../../shared/ui/Panel';
import { ProblemNote } from '../../shared/ui/ProblemNote';
import { ScoreBars } from '../../shared/ui/ScoreBars';
import { places } from '../../shared/ui/places';
import { outcome } from '../../shared/ui/runActs';
import { useUrl } from '../../shared/ui/search';
import { VersionName } from '../../shared/ui/VersionName';
import { AboutRun } from './AboutRun';
import { ClassTable } from './ClassTable';
import { CompareRun } from './CompareRun';
import { ConfusionPanel } from './ConfusionPanel';
import { PrecisionRecall, ReliabilityDiagram } from './Curves';
import { NotedSamples } from './NotedSamples';
import { SliceTable } from './SliceTable';
import classes from './evaluations.module.css';

export function EvaluationPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  return <Loaded query={useQuery(evaluationQuery(id))}>{(run) => <Page run={run} />}</Loaded>;
}

function Page({ run }: { run: EvaluationRun }) {
  const finished = run.state === 'FINISHED';
  const report = useQuery({ ...reportQuery(run.id), enabled: finished, retry: false });
  const tabs: Tab[] = [{ id: 'scores', label: 'Scores', content: () => <Scores run={run} report={report.data} isComing={report.isLoading} problem={report.error} /> }];
  // There from the start, so that what stands below the tabs does not move when the report comes.
  const mayHaveClasses = report.data ? report.data.classFigures.length > 0 : !report.error;
  if (finished && mayHaveClasses) tabs.push({ id: 'classes', label: 'Classes', content: () => <Loaded query={report}>{(loaded) => <Classes report={loaded} />}</Loaded> });
  if (finished && !report.error) tabs.push({ id: 'samples', label: 'Samples', content: () => <NotedSamples run={run} /> });
  return (
    <ObjectPage
      title={run.benchmarkName}
      state={run.state}
      id={run.id}
      above={[{ label: 'Evaluations', to: places.evaluations }, { label: run.benchmarkName, to: places.benchmark(run.benchmark) }]}
      lead={<span>of <VersionName id={run.modelVersion} /></span>}
      action={finished && <><CompareRun run={run} /><Export of={evaluationExport(run.id)} name={`evaluation ${run.benchmarkName}`} formats={['csv', 'markdown', 'latex', 'json', 'model-index']} /></>}
      tabs={tabs}
    />
  );
}

function Scores({ run, report, isComing, problem }: { run: EvaluationRun; report?: EvaluationReport; isComing: boolean; problem: unknown }) {
  return (
    <div className={classes.aside}>
      <div className={classes.stack}>
        {run.failure && <ProblemNote error={new Error(run.failure)} />}
        {isUnderway(run) && (
          <Panel title="Under way">
            <Progress value={run.total > 0 ? (100 * run.done) / run.total : 0} aria-label="Samples predicted" />
            <Text fz={13} c="dimmed" mt={8}>{count(run.done)} of {count(run.total)} samples</Text>
          </Panel>
        )}
        {run.scores.length > 0 && <Panel title="Scores" lead={`The bar is the 95 % interval${run.chance === undefined ? '' : ', the dotted line chance'}.`}><ScoreBars run={run} /></Panel>}
        <ProblemNote error={problem} />
        {report && report.slices.length > 0 && <SliceTable slices={report.slices} whole={run.scores} />}
      </div>
      {/* The report brings slices above it on a narrow window, and more facts. */}
      {!isComing && (
        <div className={classes.stack}>
          <AboutRun run={run} report={report} />
          <Activity acts={run.finishedAt ? [{ id: 'ended', at: run.finishedAt, words: run.failure === undefined ? `Finished, ${outcome(run)}` : `Failed: ${run.failure}` }] : []} begun={{ id: 'begun', at: run.createdAt, words: 'Asked for' }} />
        </div>
      )}
    </div>
  );
}

function Classes({ report }: { report: EvaluationReport }) {
  const [, setUrl] = useUrl();
  const { confusion, curves, reliability } = report;
  const regions = confusion?.matched !== undefined;
  return (
    <div className={classes.stack}>
      <ClassTable report={report} />
      <div className={classes.halves}>
        {confusion && <ConfusionPanel confusion={confusion} onPair={regions ? undefined : (truth, said) => setUrl({ tab: 'samples', truth, said, order: undefined })} />}
        {curves.length > 0 && <PrecisionRecall curves={curves} regions={regions} />}
        {reliability && <ReliabilityDiagram reliability={reliability} />}
      </div>
    </div>
  );
}
