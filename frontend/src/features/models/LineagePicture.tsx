import { Text } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Fragment, type ReactNode } from 'react';
import { jobQuery } from '../../shared/api/training';
import type { Lineage, ModelVersion } from '../../shared/api/types';
import { count, shortId } from '../../shared/format';
import { Panel } from '../../shared/ui/Panel';
import { DataName } from '../../shared/ui/DataName';
import { Ref } from '../../shared/ui/Ref';
import { When } from '../../shared/ui/When';
import { places } from '../../shared/ui/places';
import classes from './models.module.css';

/** Data, job, checkpoint, evaluations, alias: from left to right as they came about. */
export function LineagePicture({ version, lineage }: { version: ModelVersion; lineage: Lineage }) {
  const job = useQuery({ ...jobQuery(lineage.job ?? ''), enabled: Boolean(lineage.job), retry: false }).data;
  const digests = Object.entries(lineage.datasetDigests as Record<string, string>);
  const evaluations = [...new Map(lineage.evaluations.map((one) => [one.evaluation, one])).values()];
  const imported = version.provenance.imported;
  const steps: [title: string, content: ReactNode, here?: boolean][] = [
    ['Data', digests.length === 0 ? <Text fz={13} c="dimmed">not known here</Text> : digests.map(([id, digest]) => <Text key={id} fz={13} title={digest}><DataName id={id} /></Text>)],
    lineage.job ? ['Job', <><Ref key="job" to={places.job(lineage.job)}>{job?.name ?? shortId(lineage.job)}</Ref>{job && <Text key="recipe" fz={13} c="dimmed">{job.recipe}, {count(job.steps)} steps</Text>}</>] : ['Import', <><Text key="from" fz={13}>{imported?.from}</Text><Text key="by" fz={13} c="dimmed">by {imported?.by}</Text></>],
    ['Checkpoint', <><Text key="step" fz={13}>step {count(version.step)}</Text><Text key="digest" fz={13} className="mono" c="dimmed">{version.digest.slice(0, 12)}</Text></>, true],
    ['Evaluations', evaluations.length === 0 ? <Text fz={13} c="dimmed">none yet</Text> : evaluations.map((one) => <Text key={one.evaluation} fz={13}><Ref to={places.evaluation(one.evaluation)}>{one.benchmarkName}</Ref></Text>)],
    ['Alias', lineage.aliases.length === 0 ? <Text fz={13} c="dimmed">never held one</Text> : lineage.aliases.map((passage) => <div key={passage.at}><Text fz={13} fw={550}>{passage.alias}</Text><Text fz={13} c="dimmed">{passage.reason}, <When at={passage.at} /></Text></div>)],
  ];
  return (
    <Panel title="Lineage">
      <div className={classes.lineage}>
        {steps.map(([title, content, here], index) => (
          <Fragment key={title}>
            {index > 0 && <span className={classes.arrow}><IconArrowRight size={20} stroke={1.5} aria-hidden /></span>}
            <section className={classes.step} data-here={here}>
              <h3>{title}</h3>
              {content}
            </section>
          </Fragment>
        ))}
      </div>
    </Panel>
  );
}
