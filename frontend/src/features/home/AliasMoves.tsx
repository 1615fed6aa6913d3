import { Text } from '@mantine/core';
import type { Model } from '../../shared/api/types';
import { Panel } from '../../shared/ui/Panel';
import { Ref } from '../../shared/ui/Ref';
import { When } from '../../shared/ui/When';
import { places } from '../../shared/ui/places';
import classes from './Home.module.css';

/** Where each alias points, who moved it and why; the latest first. */
export function AliasMoves({ models }: { models: Model[] }) {
  const moves = models
    .flatMap((model) => model.aliases.map((alias) => ({ model, alias })))
    .filter(({ alias }) => alias.movedAt)
    .sort((one, other) => other.alias.movedAt!.localeCompare(one.alias.movedAt!))
    .slice(0, 5);
  return (
    <Panel title="Alias moves">
      {moves.length === 0 && <Text c="dimmed">No alias has moved yet.</Text>}
      <ul className={classes.list}>
        {moves.map(({ model, alias }) => (
          <li key={alias.model + alias.name}>
            <div className={classes.line}>
              <span><Ref to={places.model(model.id)} strong>{model.name}</Ref> <Text span fz={13} c="dimmed">{alias.name} → version {alias.number}</Text></span>
              <Text fz={13} c="dimmed"><When at={alias.movedAt!} /></Text>
            </div>
            {alias.reason && <Text fz={13} c="dimmed">{alias.reason}</Text>}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
