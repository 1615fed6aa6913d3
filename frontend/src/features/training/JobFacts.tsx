import type { TrainingJob } from '../../shared/api/types';
import { count, duration } from '../../shared/format';
import { Code } from '../../shared/ui/Code';
import { Facts } from '../../shared/ui/Facts';
import { Panel } from '../../shared/ui/Panel';
import { When } from '../../shared/ui/When';

export function JobFacts({ job }: { job: TrainingJob }) {
  const ran = job.startedAt ? (Date.parse(job.finishedAt ?? new Date().toISOString()) - Date.parse(job.startedAt)) / 1000 : undefined;
  return (
    <Panel title="Settings">
      <Facts
        facts={[
          ['Recipe', job.recipe],
          ['Model', job.model],
          ['Steps', count(job.steps)],
          ['Device', job.device],
          ['Attempt', job.attempt],
          ['Submitted', <When key="at" at={job.createdAt} />],
          ['Started', job.startedAt && <When key="started" at={job.startedAt} />],
          ['Ran for', ran === undefined ? undefined : duration(ran)],
          ['By', job.createdBy],
        ]}
      />
      {Object.keys(job.overrides).length > 0 && <div style={{ marginTop: 16 }}><Code label="Settings that replace the recipe's" text={JSON.stringify(job.overrides, null, 2)} /></div>}
    </Panel>
  );
}
