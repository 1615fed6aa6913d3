import { Badge, Button, Checkbox, Group, Table, Text, Tooltip } from '@mantine/core';
import { useInfiniteQuery, useQueries } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { benchmarksQuery, leaderboardQuery } from '../../shared/api/evaluations';
import type { Benchmark, Model } from '../../shared/api/types';
import { rankWords, score as written, signed } from '../../shared/format';
import { ButtonTo } from '../../shared/ui/ButtonTo';
import { Empty } from '../../shared/ui/Empty';
import { LineSkeletons } from '../../shared/ui/LineSkeletons';
import { Loaded } from '../../shared/ui/Loaded';
import { Panel } from '../../shared/ui/Panel';
import { ProblemNote } from '../../shared/ui/ProblemNote';
import { Ref } from '../../shared/ui/Ref';
import { ScoreTrack } from '../../shared/ui/ScoreBars';
import { places } from '../../shared/ui/places';
import { rowsOf } from '../../shared/ui/rows';
import { type Cell, type Matrix, matrixOf } from './matrix';

/** More beside each other nobody compares; a benchmark's own page has the rest. */
const BENCHMARKS = 8;
const VERSIONS = 100;

/** Every version on every benchmark that judged it: the first of each bold, on hover how it stands to the champion. */
export function ScoreMatrix({ model }: { model: Model }) {
  const query = useInfiniteQuery(benchmarksQuery(model.team, { model: model.name }));
  return (
    <Loaded query={query}>
      {() => (
        <>
          <Boards model={model} benchmarks={rowsOf(query.data).slice(0, BENCHMARKS)} />
          {rowsOf(query.data).length > BENCHMARKS && <Text fz={13} c="dimmed" mt={8}>The newest {BENCHMARKS} benchmarks; the tab Benchmarks has all.</Text>}
        </>
      )}
    </Loaded>
  );
}

function Boards({ model, benchmarks }: { model: Model; benchmarks: Benchmark[] }) {
  const boards = useQueries({ queries: benchmarks.map(({ id }) => ({ ...leaderboardQuery(id), refetchInterval: false as const })) });
  if (boards.some(({ isFetched }) => !isFetched)) return <LineSkeletons lines={6} height={56} label="Loading scores" />;
  const matrix = matrixOf(model, boards.flatMap(({ data }) => data ?? []));
  return (
    <>
      {boards.map(({ error, refetch }, at) => <ProblemNote key={benchmarks[at]!.id} error={error} retry={() => void refetch()} />)}
      {matrix.rows.length > 0 ? (
        <Versions model={model} matrix={matrix} />
      ) : (
        <Panel><Empty picture="scores" title="No version is judged yet" lead="A benchmark is a task on a held-out split; each version that it judges stands here with its score." action={<ButtonTo to={places.newBenchmark}>Create benchmark</ButtonTo>} /></Panel>
      )}
    </>
  );
}

function Versions({ model, matrix: { benchmarks, rows, champion } }: { model: Model; matrix: Matrix }) {
  const [chosen, setChosen] = useState<string[]>([]);
  const navigate = useNavigate();
  const choose = (id: string, on: boolean) => setChosen((before) => (on ? [...before.slice(-1), id] : before.filter((one) => one !== id)));
  return (
    <Panel
      title="Versions and benchmarks"
      lead="The figure that ranks on each benchmark; ± is half of the 95 % interval, bold the first."
      action={
        <Button variant="default" disabled={chosen.length !== 2} onClick={() => void navigate({ to: places.comparison as never, search: { leftVersion: chosen[0], rightVersion: chosen[1] } as never })}>
          {chosen.length === 2 ? 'Compare the two' : 'Choose two to compare'}
        </Button>
      }
    >
      <Table.ScrollContainer minWidth={200 + 180 * benchmarks.length}>
        <Table aria-label="Versions and benchmarks">
          <Table.Thead>
            <Table.Tr>
              <Table.Th w={40}><span className="visually-hidden">Choose</span></Table.Th>
              <Table.Th>Version</Table.Th>
              {benchmarks.map(({ id, name, metric }) => <Table.Th key={id}><Ref to={places.benchmark(id)}>{name}</Ref><Text fz={13} c="dimmed">{metric}</Text></Table.Th>)}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.slice(0, VERSIONS).map(({ version, number, cells }) => (
              <Table.Tr key={version}>
                <Table.Td><Checkbox aria-label={`Choose version ${number} to compare`} checked={chosen.includes(version)} onChange={(event) => choose(version, event.currentTarget.checked)} /></Table.Td>
                <Table.Td><Group gap={8} wrap="nowrap"><Ref to={places.modelVersion(model.id, number)} strong>version {number}</Ref>{number === champion && <Badge variant="light">champion</Badge>}</Group></Table.Td>
                {cells.map((cell, at) => <Table.Td key={benchmarks[at]!.id}>{cell && <Scored cell={cell} champion={champion} />}</Table.Td>)}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {rows.length > VERSIONS && <Text fz={13} c="dimmed" mt={8}>The newest {VERSIONS} versions; a benchmark's own page has all.</Text>}
    </Panel>
  );
}

function Scored({ cell: { score, rank, isTiedWithFirst, toChampion }, champion }: { cell: Cell; champion?: number }) {
  const place = isTiedWithFirst ? 'none shown to be better' : rankWords(rank);
  const said = toChampion === undefined ? place : `${place}, ${signed(toChampion)} to the champion, version ${champion}`;
  return (
    <Tooltip label={said}>
      <div tabIndex={0}>
        <Text component="span" className="number" fz={13} fw={rank === 1 ? 650 : 400}>{written(score.value, score.low, score.high)}</Text>
        <ScoreTrack score={score} />
      </div>
    </Tooltip>
  );
}
