import { Badge, Button, Checkbox, Group, Table, Text, Tooltip } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { modelVersionsQuery } from '../../shared/api/models';
import type { Model } from '../../shared/api/types';
import { score as written, signed } from '../../shared/format';
import { ButtonTo } from '../../shared/ui/ButtonTo';
import { Empty } from '../../shared/ui/Empty';
import { Loaded } from '../../shared/ui/Loaded';
import { Panel } from '../../shared/ui/Panel';
import { Ref } from '../../shared/ui/Ref';
import { ScoreTrack } from '../../shared/ui/ScoreBars';
import { places } from '../../shared/ui/places';
import { rowsOf } from '../../shared/ui/rows';
import { type Cell, matrixOf } from './matrix';

/** Every version on every benchmark that judged it: the best bold, on hover how it stands to the champion. */
export function ScoreMatrix({ model }: { model: Model }) {
  const query = useInfiniteQuery(modelVersionsQuery(model.id));
  const versions = rowsOf(query.data);
  const { benchmarks, rows, champion } = useMemo(() => matrixOf(model, versions), [model, versions]);
  const [chosen, setChosen] = useState<string[]>([]);
  const navigate = useNavigate();
  const choose = (id: string, on: boolean) => setChosen((before) => (on ? [...before.slice(-1), id] : before.filter((one) => one !== id)));
  return (
    <Loaded query={query}>
      {() =>
        rows.length === 0 ? (
          <Panel><Empty picture="scores" title="No version is judged yet" lead="A benchmark is a task on a held-out split; each version that it judges stands here with its score." action={<ButtonTo to={places.newBenchmark}>Create benchmark</ButtonTo>} /></Panel>
        ) : (
          <Panel
            title="Versions and benchmarks"
            lead="The first figure of each benchmark; ± is half of the 95 % interval."
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
                  {rows.map(({ version, cells }) => (
                    <Table.Tr key={version.id}>
                      <Table.Td><Checkbox aria-label={`Choose version ${version.number} to compare`} checked={chosen.includes(version.id)} onChange={(event) => choose(version.id, event.currentTarget.checked)} /></Table.Td>
                      <Table.Td><Group gap={8} wrap="nowrap"><Ref to={places.modelVersion(model.id, version.number)} strong>version {version.number}</Ref>{version.number === champion && <Badge variant="light">champion</Badge>}</Group></Table.Td>
                      {cells.map((cell, at) => <Table.Td key={benchmarks[at]!.id}>{cell && <Scored cell={cell} champion={champion} />}</Table.Td>)}
                    </Table.Tr>
                  ))}
                </Table.Tbody>
              </Table>
            </Table.ScrollContainer>
            {query.hasNextPage && <Group mt={12}><Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>Show older versions</Button></Group>}
          </Panel>
        )
      }
    </Loaded>
  );
}

function Scored({ cell: { score, isBest, toChampion }, champion }: { cell: Cell; champion?: number }) {
  const said = toChampion === undefined ? `95 % interval ${score.low.toFixed(3)} to ${score.high.toFixed(3)}` : `${signed(toChampion)} to the champion, version ${champion}`;
  return (
    <Tooltip label={said}>
      <div tabIndex={0}>
        <Text component="span" className="number" fz={13} fw={isBest ? 650 : 400}>{written(score.value, score.low, score.high)}</Text>
        <ScoreTrack score={score} />
      </div>
    </Tooltip>
  );
}
