import { Button, Checkbox, Group, NumberInput, SegmentedControl, Select, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { evaluationQuery, nonInferiorityQuery } from '../../shared/api/evaluations';
import type { VersionComparison } from '../../shared/api/types';
import { Loaded } from '../../shared/ui/Loaded';
import { Panel } from '../../shared/ui/Panel';
import { VersionName } from '../../shared/ui/VersionName';
import { useUrl } from '../../shared/ui/search';
import { Findings } from './Findings';
import classes from './evaluations.module.css';
import { type Protected, fromAddress, inAddress, usual, usualMargin } from './protectedFigures';

/** Pixels of the answer on a wide window: the sentence, the heads of columns and the note; of these what a skeleton's title takes; one row. */
const HEADING = 102;
const TITLE = 52;
const ROW = 57;

/** Whether one of two versions may take the other's place: on no protected figure worse by more than its margin. */
export function NonInferiority({ comparison }: { comparison: VersionComparison }) {
  const [url, setUrl] = useUrl();
  const asked = fromAddress(url.protect);
  const isLeft = url.candidate !== 'right';
  const [draft, setDraft] = useState<Protected[]>(asked.length > 0 ? asked : usual(comparison));
  const team = useQuery(evaluationQuery(comparison.benchmarks[0]!.left)).data?.team;
  const [candidate, reference] = isLeft ? [comparison.left, comparison.right] : [comparison.right, comparison.left];
  const set = (benchmark: string, change: Partial<Protected>) => setDraft(draft.map((one) => (one.benchmark === benchmark ? { ...one, ...change } : one)));
  const tick = (benchmark: string, isProtected: boolean) =>
    setDraft(usual(comparison).flatMap((one) => draft.filter((kept) => kept.benchmark === one.benchmark && (isProtected || one.benchmark !== benchmark)).concat(isProtected && one.benchmark === benchmark ? one : [])));
  const whole = draft.length > 0 && draft.every(({ margin }) => margin !== '');
  const isNew = inAddress(draft) !== url.protect;
  return (
    <Panel title="Non-inferiority" lead="Is the candidate on no protected figure worse by more than a margin? A paired one-sided test at 95 % for each; all must be shown, so none is corrected.">
      <Stack gap={16}>
        <Group gap={12}>
          <Text fz={14} id="candidate">Candidate</Text>
          <SegmentedControl aria-labelledby="candidate" data={[{ value: 'left', label: 'Left' }, { value: 'right', label: 'Right' }]} value={isLeft ? 'left' : 'right'} onChange={(side) => setUrl({ candidate: side === 'left' ? undefined : side })} />
          <Text fz={14}><VersionName id={candidate} /> in place of <VersionName id={reference} /></Text>
        </Group>
        {comparison.benchmarks.map(({ benchmark, benchmarkName, differences }) => {
          const figure = draft.find((one) => one.benchmark === benchmark);
          const choose = (metric: string | null) => {
            const difference = differences.find((one) => one.metric === metric);
            if (difference) set(benchmark, { metric: difference.metric, margin: usualMargin(difference) });
          };
          return (
            <div key={benchmark} role="group" aria-label={benchmarkName} className={classes.protect}>
              <Checkbox label={benchmarkName} checked={figure !== undefined} onChange={(event) => tick(benchmark, event.currentTarget.checked)} />
              <Select aria-label="Figure" disabled={!figure} allowDeselect={false} data={differences.map(({ metric }) => metric)} value={figure?.metric ?? differences[0]?.metric ?? null} onChange={choose} />
              <NumberInput aria-label="Margin" prefix="may lose " disabled={!figure} min={0} step={0.01} decimalScale={4} value={figure?.margin ?? ''} onChange={(margin) => set(benchmark, { margin })} />
            </div>
          );
        })}
        <Group gap={12}>
          <Button disabled={!whole || !team || !isNew} onClick={() => setUrl({ protect: inAddress(draft) })}>Test</Button>
          <Text fz={13} c="dimmed">A margin is the loss that would not matter, in the unit of its figure.</Text>
        </Group>
        {/* As high from the start as it will be, for what stands below. */}
        {asked.length > 0 && <div style={{ minHeight: HEADING + ROW * asked.length }}>{team && <Answer comparison={comparison} team={team} candidate={candidate} reference={reference} figures={asked} isLeft={isLeft} />}</div>}
      </Stack>
    </Panel>
  );
}

interface Asked {
  comparison: VersionComparison;
  team: string;
  candidate: string;
  reference: string;
  figures: Protected[];
  isLeft: boolean;
}

function Answer({ comparison, team, candidate, reference, figures, isLeft }: Asked) {
  const request = { team, candidate, reference, figures: figures.map(({ benchmark, metric, margin }) => ({ benchmark, metric, margin: Number(margin) })) };
  return <Loaded query={useQuery(nonInferiorityQuery(request))} height={HEADING - TITLE + ROW * figures.length}>{({ findings }) => <Findings findings={findings} comparison={comparison} isLeft={isLeft} />}</Loaded>;
}
