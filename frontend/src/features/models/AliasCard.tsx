import { Button, Group, Modal, Select, Stack, Text, TextInput, Timeline } from '@mantine/core';
import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { moveAlias } from '../../shared/api/aliases';
import { aliasMovesQuery, modelVersionsQuery } from '../../shared/api/models';
import type { Alias, Model } from '../../shared/api/types';
import { useMayEdit } from '../../shared/team';
import { Loaded } from '../../shared/ui/Loaded';
import { Panel } from '../../shared/ui/Panel';
import { ProblemNote } from '../../shared/ui/ProblemNote';
import { Ref } from '../../shared/ui/Ref';
import { When } from '../../shared/ui/When';
import { places } from '../../shared/ui/places';
import { rowsOf } from '../../shared/ui/rows';
import { Gates } from './Gates';
import classes from './models.module.css';

/** Moves at a time. */
const SHOWN = 10;

/** Where an alias points, its gates, where it has been, and the way back. */
export function AliasCard({ alias, model }: { alias: Alias; model: Model }) {
  const mayEdit = useMayEdit(model.team);
  const moves = useInfiniteQuery(aliasMovesQuery(model.team, { model: model.id, alias: alias.name, limit: SHOWN }));
  const history = rowsOf(moves.data);
  const before = history.find(({ version, number }) => version !== alias.version && number !== undefined);
  return (
    <Panel
      title={alias.name}
      lead={alias.number ? `points to version ${alias.number}` : 'points to nothing yet'}
      action={
        mayEdit && (
          <Group gap={8}>
            {before && <Move alias={alias} proposed={{ id: before.version, number: before.number! }} verb="Roll back" reason={`back to version ${before.number}`} />}
            <Move alias={alias} verb="Move" />
          </Group>
        )
      }
    >
      <div className={classes.aside}>
        <Loaded query={moves} height={72}>
          {() => (history.length === 0 ? <Text c="dimmed">It has not moved yet.</Text> : (
            <div>
              <Timeline bulletSize={16} lineWidth={2} active={0}>
                {history.map((move) => (
                  <Timeline.Item key={move.id} title={move.number === undefined ? 'a version since deleted' : <Ref to={places.modelVersion(alias.model, move.number)}>version {move.number}</Ref>}>
                    <Text fz={13}>{move.reason}</Text>
                    <Text fz={13} c="dimmed">{move.actor}, <When at={move.at} /></Text>
                  </Timeline.Item>
                ))}
              </Timeline>
              {moves.hasNextPage && <Button variant="subtle" size="xs" mt={12} loading={moves.isFetchingNextPage} onClick={() => void moves.fetchNextPage()}>Earlier moves</Button>}
            </div>
          ))}
        </Loaded>
        <Gates alias={alias} model={model} />
      </div>
    </Panel>
  );
}

/** A version as a choice. */
interface Proposed {
  id: string;
  number: number;
}

function Move({ alias, verb, proposed, reason: given = '' }: { alias: Alias; verb: string; proposed?: Proposed; reason?: string }) {
  const [open, setOpen] = useState(false);
  const [version, setVersion] = useState<string | null>(proposed?.id ?? null);
  const [reason, setReason] = useState(given);
  const move = useMutation({ mutationFn: () => moveAlias(alias, version!, reason.trim()), onSuccess: () => setOpen(false) });
  const versions = useInfiniteQuery({ ...modelVersionsQuery(alias.model), enabled: open });
  const loaded: Proposed[] = rowsOf(versions.data);
  // The one that is proposed may be older than all that are loaded.
  const others = (proposed && loaded.every(({ id }) => id !== proposed.id) ? [...loaded, proposed] : loaded).filter(({ id }) => id !== alias.version);
  return (
    <>
      <Button variant="default" onClick={() => { setVersion(proposed?.id ?? null); setReason(given); setOpen(true); }}>{verb}</Button>
      <Modal opened={open} onClose={() => setOpen(false)} title={`${verb} ${alias.name}`}>
        <form onSubmit={(event) => { event.preventDefault(); move.mutate(); }}>
          <Stack gap={16}>
            <Select label="To version" searchable nothingFoundMessage={versions.isPending ? 'Loading versions' : 'No other version'} data={others.map((one) => ({ value: one.id, label: `version ${one.number}` }))} value={version} onChange={setVersion} />
            {versions.hasNextPage && <Group><Button variant="subtle" size="xs" loading={versions.isFetchingNextPage} onClick={() => void versions.fetchNextPage()}>Offer older versions</Button></Group>}
            <ProblemNote error={versions.error} />
            <TextInput label="Reason" description="Stays in the history, with your name" required value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
            <Text fz={13} c="dimmed">The version is loaded beside the one that serves, warmed up, and then takes its place.</Text>
            <ProblemNote error={move.error} />
            <Group justify="flex-end"><Button type="submit" disabled={!version || reason.trim() === ''} loading={move.isPending}>{verb}</Button></Group>
          </Stack>
        </form>
      </Modal>
    </>
  );
}
