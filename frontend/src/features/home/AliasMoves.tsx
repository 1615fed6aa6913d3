import { Skeleton, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { aliasMovesQuery } from '../../shared/api/models';
import { Panel } from '../../shared/ui/Panel';
import { ProblemNote } from '../../shared/ui/ProblemNote';
import { Ref } from '../../shared/ui/Ref';
import { When } from '../../shared/ui/When';
import { places } from '../../shared/ui/places';
import { rowsOf } from '../../shared/ui/rows';
import classes from './Home.module.css';

const LATEST = 5;

/** Which aliases moved where and why; the latest first. */
export function AliasMoves({ team }: { team: string }) {
  const moves = useInfiniteQuery(aliasMovesQuery(team, { limit: LATEST }));
  const rows = rowsOf(moves.data);
  return (
    <Panel title="Alias moves">
      <ProblemNote error={moves.error} retry={() => void moves.refetch()} />
      {moves.isPending && !moves.error && <Skeleton height={72} />}
      {moves.data && rows.length === 0 && <Text c="dimmed">No alias has moved yet.</Text>}
      <ul className={classes.list}>
        {rows.map((move) => (
          <li key={move.id}>
            <div className={classes.line}>
              <span><Ref to={places.model(move.model)} strong>{move.modelName}</Ref> <Text span fz={13} c="dimmed">{move.alias} → {move.number === undefined ? 'a version since deleted' : `version ${move.number}`}</Text></span>
              <Text fz={13} c="dimmed"><When at={move.at} /></Text>
            </div>
            {move.reason && <Text fz={13} c="dimmed">{move.reason}</Text>}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
