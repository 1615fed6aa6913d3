import { Group, MultiSelect, Slider, Table, Text } from '@mantine/core';
import { useInfiniteQuery, useQueries } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { tasksQuery } from '../../shared/api/tasks';
import { comparedCurvesQuery, isLive, jobQuery, jobsQuery } from '../../shared/api/training';
import type { TrainingJob } from '../../shared/api/types';
import { Chart } from '../../shared/chart/Chart';
import { OKABE_ITO, shortId } from '../../shared/format';
import { byName, smoothed } from '../../shared/live/curves';
import { useTeam } from '../../shared/team';
import { Empty } from '../../shared/ui/Empty';
import { PageHead } from '../../shared/ui/PageHead';
import { Panel } from '../../shared/ui/Panel';
import { ProblemNote } from '../../shared/ui/ProblemNote';
import { Ref } from '../../shared/ui/Ref';
import { places } from '../../shared/ui/places';
import { rowsOf } from '../../shared/ui/rows';
import { useUrl } from '../../shared/ui/search';
import { useSearched } from '../../shared/ui/useSearched';
import { COSINE, inOrder, titleOf, unitOf, writtenAs } from './curveNames';
import { Parallel } from './Parallel';
import { differences } from './differences';
import { axesOf } from './parallel';
import classes from './training.module.css';

const MOST = OKABE_ITO.length;
type Points = [number, number][];

/** Curves of several jobs over each other, and in what the jobs differ. Which jobs stands in the address. */
export function CompareJobs() {
  const { team } = useTeam();
  const [{ jobs: chosen }, setUrl] = useUrl();
  const [smoothing, setSmoothing] = useState(0.6);
  const ids = (chosen ?? '').split(',').filter((id) => id !== '').slice(0, MOST);
  const { rows: listed, typed, setTyped } = useSearched((q) => jobsQuery(team, { q }));
  const tasks = rowsOf(useInfiniteQuery(tasksQuery(team)).data);
  const asked = useQueries({ queries: ids.map((id) => jobQuery(id)) });
  const jobs = asked.flatMap(({ data }) => (data ? [data] : []));
  const curves = useQueries({ queries: jobs.map((job) => ({ ...comparedCurvesQuery(job.id), refetchInterval: isLive(job) ? 5_000 : (false as const) })) });
  const names = new Map([...listed, ...jobs].map((job) => [job.id, `${job.name} (${shortId(job.id)})`]));
  const differing = differences(jobs, (id) => tasks.find((task) => task.id === id)?.name ?? shortId(id));
  const of = curves.map(({ data }) => byName(data ?? []));
  const axes = axesOf(differing, curves.every(({ data }) => data) ? of : []);
  const shown = inOrder([...new Set(of.flatMap((one) => [...one.keys()]))].filter((name) => !name.startsWith(COSINE)).map((name) => [name, of.map((one) => one.get(name))]));

  return (
    <div className="page">
      <PageHead title="Compare jobs" above={[{ label: 'Training', to: places.training }]} lead={`Up to ${MOST} jobs; each keeps its colour in every chart.`} />
      <MultiSelect label="Jobs" placeholder={ids.length < MOST ? 'Add a job' : undefined} searchable searchValue={typed} onSearchChange={setTyped} filter={({ options }) => options} maxValues={MOST} data={[...names].map(([value, label]) => ({ value, label }))} value={ids} onChange={(next) => setUrl({ jobs: next.join(',') || undefined })} />
      {asked.map(({ error }, index) => <ProblemNote key={ids[index]} error={error} />)}
      {jobs.length === 0 ? (
        <Panel><Empty picture="curve" title="No job chosen" lead="Choose two or more jobs: their curves lie over each other, with the settings in which they differ." /></Panel>
      ) : (
        <>
          <Panel title="In what they differ">
            <Differences jobs={jobs} settings={differing} />
          </Panel>
          {jobs.length > 1 && axes.length > 1 && <Parallel jobs={jobs} axes={axes} />}
          <Group gap={16} maw={360} wrap="nowrap">
            <Text fz={13} c="dimmed" style={{ whiteSpace: 'nowrap' }}>Smoothing <span className="number">{smoothing.toFixed(2)}</span></Text>
            <Slider thumbLabel="Smoothing" flex={1} min={0} max={0.99} step={0.01} value={smoothing} onChange={setSmoothing} label={null} />
          </Group>
          <div className={classes.multiples}>
            {shown.map(([name, each]) => <Overlaid key={name} name={name} jobs={jobs} each={each} smoothing={name === 'learning-rate' ? 0 : smoothing} />)}
          </div>
        </>
      )}
    </div>
  );
}

const colourOf = (index: number) => OKABE_ITO[index % OKABE_ITO.length]!;

function Differences({ jobs, settings }: { jobs: TrainingJob[]; settings: { name: string; values: (string | undefined)[] }[] }) {
  return (
    <Table.ScrollContainer minWidth={480}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Setting</Table.Th>
            {jobs.map((job, index) => <Table.Th key={job.id}><span aria-hidden style={{ color: colourOf(index) }}>■</span> <Ref to={places.job(job.id)}>{job.name}</Ref></Table.Th>)}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {settings.map(({ name, values }) => (
            <Table.Tr key={name}>
              <Table.Td>{name}</Table.Td>
              {values.map((value, index) => <Table.Td key={jobs[index]!.id} className="mono">{value ?? <Text span fz={13} c="dimmed">as the recipe has it</Text>}</Table.Td>)}
            </Table.Tr>
          ))}
          {settings.length === 0 && <Table.Tr><Table.Td colSpan={jobs.length + 1}><Text fz={13} c="dimmed">{jobs.length > 1 ? 'Their recipe, settings and mixture are the same.' : 'Add a second job to see in what they differ.'}</Text></Table.Td></Table.Tr>}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function Overlaid({ name, jobs, each, smoothing }: { name: string; jobs: TrainingJob[]; each: (Points | undefined)[]; smoothing: number }) {
  const option = useMemo(
    () => ({
      tooltip: { trigger: 'axis', valueFormatter: writtenAs(name), axisPointer: { type: 'line' } },
      grid: { left: 4, right: 12, top: 12, bottom: 0, containLabel: true },
      xAxis: { type: 'value', min: 0, splitNumber: 4, splitLine: { show: false } },
      yAxis: { type: 'value', scale: true, splitNumber: 3, axisLabel: { formatter: writtenAs(name) } },
      series: each.flatMap((curve, index) => (curve ? [{ name: jobs[index]!.name, type: 'line', data: smoothed(curve, smoothing), showSymbol: false, lineStyle: { width: 2 }, itemStyle: { color: colourOf(index) } }] : [])),
    }),
    [name, each, jobs, smoothing],
  );
  const last = each.flatMap((curve, index) => (curve ? [`${jobs[index]!.name} ${writtenAs(name)(curve.at(-1)![1])}`] : []));
  return (
    <Panel title={titleOf(name)} action={<Text span fz={13} c="dimmed">{unitOf(name)}</Text>}>
      <Chart height={200} group="compared" option={option} label={`${titleOf(name)} of ${last.length} jobs; last values: ${last.join(', ')}`} />
    </Panel>
  );
}
