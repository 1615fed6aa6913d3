import { Button, Checkbox, Group, Table, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Leaderboard } from '../../shared/api/types';
import { count, signed } from '../../shared/format';
import { leaderboardExport } from '../../shared/api/exports';
import { Empty } from '../../shared/ui/Empty';
import { Export } from '../../shared/ui/Export';
import { Panel } from '../../shared/ui/Panel';
import { Ref } from '../../shared/ui/Ref';
import { ScoreBar } from '../../shared/ui/ScoreBars';
import { When } from '../../shared/ui/When';
import { places } from '../../shared/ui/places';
import { VersionName } from '../../shared/ui/VersionName';
import classes from './evaluations.module.css';

/** Who leads is what one comes for; a board of hundreds would take its time to draw. */
const FIRST = 25;

/** Versions by rank, ties bracketed, the best bold; two chosen rows lead to their comparison. */
export function LeaderboardTable({ board }: { board: Leaderboard }) {
  const navigate = useNavigate();
  const [chosen, setChosen] = useState<string[]>([]);
  const [isWhole, setIsWhole] = useState(false);
  if (board.rows.length === 0) return <Panel><Empty picture="scores" title="No version is judged yet" lead="Rows appear as soon as an evaluation is finished." /></Panel>;
  const first = board.rows[0]!;
  const best = first.scores.find((score) => score.metric === board.metric) ?? first.scores[0];
  const choose = (id: string, on: boolean) => setChosen((before) => (on ? [...before.slice(-1), id] : before.filter((one) => one !== id)));
  return (
    <Panel
      title="Versions by rank"
      action={
        <Group gap={8}>
          <Export of={leaderboardExport(board.benchmark)} name={`leaderboard ${board.benchmarkName}`} />
          <Button variant="default" disabled={chosen.length !== 2} onClick={() => void navigate({ to: places.comparison as never, search: { left: chosen[0], right: chosen[1] } as never })}>
            {chosen.length === 2 ? 'Compare the two' : 'Choose two to compare'}
          </Button>
        </Group>
      }
    >
      <Table.ScrollContainer minWidth={680}>
        <Table aria-label="Versions by rank">
          <Table.Thead><Table.Tr><Table.Th><span className="visually-hidden">Choose</span></Table.Th><Table.Th className="number">Rank</Table.Th><Table.Th>Version</Table.Th><Table.Th>Scores</Table.Th><Table.Th className="number">To first</Table.Th><Table.Th>Judged</Table.Th></Table.Tr></Table.Thead>
          <Table.Tbody>
            {(isWhole ? board.rows : board.rows.slice(0, FIRST)).map((row) => {
              const main = row.scores.find((score) => score.metric === board.metric) ?? row.scores[0];
              return (
                <Table.Tr key={row.evaluation} className={row.tiedWithFirst && board.rows.length > 1 ? classes.tied : classes.untied}>
                  <Table.Td><Checkbox aria-label={`Choose version ${row.number ?? row.modelVersion} to compare`} checked={chosen.includes(row.evaluation)} onChange={(event) => choose(row.evaluation, event.currentTarget.checked)} /></Table.Td>
                  <Table.Td className="number">{row.rank ?? <Text fz={13} c="dimmed">being tested</Text>}</Table.Td>
                  <Table.Td fw={row.rank === 1 ? 650 : undefined}><VersionName id={row.modelVersion} />{row.tiedWithFirst && row !== first && <Text fz={13} c="dimmed">tied with the first</Text>}{!row.paired && <Text fz={13} c="dimmed">ranked by intervals: its predictions do not pair with the others</Text>}{row.contaminated && <Text fz={13} c="dimmed">learned from the samples that judge it</Text>}</Table.Td>
                  <Table.Td>
                    <Group gap={4} style={{ minWidth: 320 }}>{row.scores.slice(0, 3).map((score) => <div key={score.metric} style={{ width: '100%' }}><ScoreBar score={score} chance={score === main ? row.chance : undefined} /></div>)}</Group>
                  </Table.Td>
                  <Table.Td className="number">{row !== first && main && best ? <span title={`${main.metric} beside the first`}>{signed(main.value - best.value)}</span> : ''}</Table.Td>
                  <Table.Td><Ref to={places.evaluation(row.evaluation)}><When at={row.finishedAt} /></Ref></Table.Td>
                </Table.Tr>
              );
            })}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {!isWhole && board.rows.length > FIRST && <Button variant="default" mt={12} onClick={() => setIsWhole(true)}>Show all {count(board.rows.length)} versions</Button>}
    </Panel>
  );
}
