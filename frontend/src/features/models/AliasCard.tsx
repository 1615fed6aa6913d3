import { Button, Group, Modal, Select, Stack, Text, TextInput, Timeline } from '@mantine/core';
import { useMutation, useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import { lineageQuery, moveAlias } from '../../shared/api/models';
import type { Alias, Model, ModelVersion } from '../../shared/api/types';
import { useMayEdit } from '../../shared/team';
import { Panel } from '../../shared/ui/Panel';
import { ProblemNote } from '../../shared/ui/ProblemNote';
import { Ref } from '../../shared/ui/Ref';
import { When } from '../../shared/ui/When';
import { places } from '../../shared/ui/places';
import { Gates } from './Gates';
import classes from './models.module.css';

/** Where an alias points, its gates, where it has been, and the way back. */
export function AliasCard({ alias, model, versions }: { alias: Alias; model: Model; versions: ModelVersion[] }) {
  const mayEdit = useMayEdit(model.team);
  const history = useQueries({ queries: versions.map((version) => lineageQuery(version.id)) })
    .flatMap(({ data }) => (data?.aliases ?? []).filter((passage) => passage.alias === alias.name).map((passage) => ({ ...passage, version: versions.find(({ id }) => id === data!.version)! })))
    .sort((one, other) => other.at.localeCompare(one.at));
  const before = history.find(({ version }) => version.id !== alias.version)?.version;
  return (
    <Panel
      title={alias.name}
      lead={alias.number ? `points to version ${alias.number}` : 'points to nothing yet'}
      action={
        mayEdit && (
          <Group gap={8}>
            {before && <Move alias={alias} versions={versions} proposed={before.id} verb="Roll back" reason={`back to version ${before.number}`} />}
            <Move alias={alias} versions={versions} verb="Move" />
          </Group>
        )
      }
    >
      <div className={classes.aside}>
        {history.length === 0 ? (
          <Text c="dimmed">It has not moved yet.</Text>
        ) : (
          <Timeline bulletSize={16} lineWidth={2} active={0}>
            {history.map((passage) => (
              <Timeline.Item key={passage.at} title={<Ref to={places.modelVersion(alias.model, passage.version.number)}>version {passage.version.number}</Ref>}>
                <Text fz={13}>{passage.reason}</Text>
                <Text fz={13} c="dimmed">{passage.actor}, <When at={passage.at} /></Text>
              </Timeline.Item>
            ))}
          </Timeline>
        )}
        <Gates alias={alias} model={model} />
      </div>
    </Panel>
  );
}

function Move({ alias, versions, verb, proposed, reason: given = '' }: { alias: Alias; versions: ModelVersion[]; verb: string; proposed?: string; reason?: string }) {
  const [open, setOpen] = useState(false);
  const [version, setVersion] = useState<string | null>(proposed ?? null);
  const [reason, setReason] = useState(given);
  const move = useMutation({ mutationFn: () => moveAlias(alias, version!, reason.trim()), onSuccess: () => setOpen(false) });
  const others = versions.filter(({ id }) => id !== alias.version);
  return (
    <>
      <Button variant="default" disabled={others.length === 0} onClick={() => { setVersion(proposed ?? null); setReason(given); setOpen(true); }}>{verb}</Button>
      <Modal opened={open} onClose={() => setOpen(false)} title={`${verb} ${alias.name}`}>
        <form onSubmit={(event) => { event.preventDefault(); move.mutate(); }}>
          <Stack gap={16}>
            <Select label="To version" searchable data={others.map((one) => ({ value: one.id, label: `version ${one.number}` }))} value={version} onChange={setVersion} />
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
