import type { EvaluationReport, EvaluationRun } from '../../shared/api/types';
import { count, duration } from '../../shared/format';
import { CopyId } from '../../shared/ui/CopyId';
import { Facts } from '../../shared/ui/Facts';
import { Panel } from '../../shared/ui/Panel';
import { Ref } from '../../shared/ui/Ref';
import { VersionName } from '../../shared/ui/VersionName';
import { When } from '../../shared/ui/When';
import { places } from '../../shared/ui/places';

/** What was asked of which version, how it was judged, and how long that took. */
export function AboutRun({ run, report }: { run: EvaluationRun; report?: EvaluationReport }) {
  const protocol = report?.definition.protocol;
  const timing = report?.timing;
  return (
    <Panel title="About">
      <Facts
        facts={[
          ['Benchmark', <Ref key="benchmark" to={places.benchmark(run.benchmark)}>{run.benchmarkName}</Ref>],
          ['Version', <VersionName key="version" id={run.modelVersion} />],
          ['Samples', run.total > 0 ? count(run.total) : undefined],
          ['Chance', run.chance?.toFixed(3)],
          ['Started', <When key="at" at={run.createdAt} />],
          ['Finished', run.finishedAt && <When key="end" at={run.finishedAt} />],
          ['Predicting', timing && `${duration(timing.predictingSeconds)}, ${timing.imagesPerSecond.toFixed(1)} images/s`],
          ['Scoring', timing && duration(timing.scoringSeconds)],
          ['Answer taken', protocol?.answers],
          ['Resize', protocol?.resize],
          ['Intervals', protocol && `bootstrap, ${count(protocol.resamples)} draws, seed ${protocol.seed}`],
          ['Code', protocol && <span key="code" className="mono">{protocol.codeVersion}</span>],
          ['Definition', report && <CopyId key="hash" value={report.definition.hash} shown={`${report.definition.hash.slice(0, 16)}…`} what="hash" />],
        ]}
      />
    </Panel>
  );
}
