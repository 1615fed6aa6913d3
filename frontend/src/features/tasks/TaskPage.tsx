import { Button, Group, Modal, Skeleton, Stack, Table, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { activationQuery } from '../../shared/api/serving';
import { describeTask, retireTask, reviseTask, revisionsQuery, taskQuery } from '../../shared/api/tasks';
import type { RegisteredTask } from '../../shared/api/types';
import { CallText } from '../../shared/ask/CopyCalls';
import { KIND_WORDS, asks, promptsOf } from '../../shared/task';
import { useTeam } from '../../shared/team';
import { EventActivity } from '../../shared/ui/Activity';
import { ButtonTo } from '../../shared/ui/ButtonTo';
import { EditDescription } from '../../shared/ui/EditDescription';
import { Facts } from '../../shared/ui/Facts';
import { ObjectPage } from '../../shared/ui/ObjectPage';
import { Panel } from '../../shared/ui/Panel';
import { ProblemNote } from '../../shared/ui/ProblemNote';
import { StateChip } from '../../shared/ui/StateChip';
import { TaskFields, definitionOf, draftOf } from '../../shared/ui/TaskFields';
import { TypeToConfirm } from '../../shared/ui/TypeToConfirm';
import { When } from '../../shared/ui/When';
import { places } from '../../shared/ui/places';
import { Loaded } from '../../shared/ui/Loaded';
import { Ref } from '../../shared/ui/Ref';
import { versionByIdQuery } from '../../shared/api/models';
import { Labels } from '../../shared/ui/Labels';
import { LivePreview } from './LivePreview';
import { Prompts } from './Prompts';
import { Scores } from './Scores';
import classes from './tasks.module.css';

export function TaskPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  return <Loaded query={useQuery(taskQuery(id))}>{(task) => <Task task={task} />}</Loaded>;
}

function Task({ task }: { task: RegisteredTask }) {
  const { mayEdit } = useTeam();
  const retire = useMutation({ mutationFn: () => retireTask(task.id, task.etag) });
  const isActive = task.state === 'ACTIVE';
  const prompts = promptsOf(task.task);
  return (
    <ObjectPage
      title={task.name}
      state={task.state}
      id={task.id}
      above={[{ label: 'Tasks', to: places.tasks }]}
      lead={<span>{KIND_WORDS[task.task.kind]}, {asks(task.task)}</span>}
      action={
        isActive && (
          <>
            {mayEdit && <TypeToConfirm verb="Retire" name={task.name} what="It answers no more and its name is free again. Models trained on it and its revisions stay." pending={retire.isPending} error={retire.error} onConfirm={() => retire.mutate()} />}
            {mayEdit && <EditDescription name={task.name} description={task.description} save={(description) => describeTask(task.id, task.etag, description)} />}
            {mayEdit && <Revise task={task} />}
            <ButtonTo to={places.playground} search={{ ask: task.id }}>Ask it</ButtonTo>
          </>
        )
      }
      activity={<EventActivity services={['dataset-service', 'inference-service']} object={task} begun="Registered" />}
      tabs={[
        { id: 'about', label: 'About', content: () => <About task={task} /> },
        { id: 'try', label: 'Try it', content: () => <LivePreview team={task.team} definition={task.task} /> },
        { id: 'scores', label: 'Scores', content: () => <Scores task={task} /> },
        ...(prompts ? [{ id: 'prompts', label: 'Prompts', content: () => <Prompts task={task} prompts={prompts} /> }] : []),
        { id: 'revisions', label: 'Revisions', content: () => <Revisions id={task.id} /> },
        { id: 'embed', label: 'Use it', content: () => <Panel title="From your own program" lead="The endpoint is there from the moment of registration."><CallText call={{ gateway: window.location.origin, team: task.team, asks: [{ task: task.id }] }} /></Panel> },
      ]}
    />
  );
}

function About({ task }: { task: RegisteredTask }) {
  const definition = task.task;
  const names = 'labels' in definition ? definition.labels : 'candidates' in definition ? definition.candidates : undefined;
  return (
    <div className={classes.about}>
      <Panel title="What it asks">
        <Stack gap={16}>
          {task.description && <Text className="prose">{task.description}</Text>}
          <Facts
            facts={[
              ['Kind', KIND_WORDS[definition.kind]],
              ['Revision', task.revision],
              ['Prompts', 'prompts' in definition && definition.prompts?.length ? definition.prompts.join(', ') : undefined],
              ['Longest caption', 'maxTokens' in definition && definition.maxTokens ? `${definition.maxTokens} tokens` : undefined],
              ['Beams', 'beams' in definition ? definition.beams : undefined],
              ['Best texts', 'topK' in definition ? definition.topK : undefined],
              ['Score threshold', 'scoreThreshold' in definition ? definition.scoreThreshold : undefined],
              ['Most things', 'maxDetections' in definition ? definition.maxDetections : undefined],
            ]}
          />
          {names && names.length > 0 && <Labels names={names} />}
        </Stack>
      </Panel>
      <Served task={task} />
    </div>
  );
}

function Served({ task }: { task: RegisteredTask }) {
  const activation = useQuery({ ...activationQuery(task.id), retry: false });
  const version = useQuery({ ...versionByIdQuery(activation.data?.version ?? ''), enabled: activation.data?.version !== undefined });
  return (
    <Panel title="Where it is served">
      {activation.isPending && <Skeleton height={48} />}
      <ProblemNote error={activation.error} retry={() => void activation.refetch()} />
      {activation.data && (
        <Stack gap={12}>
          <Group gap={12}><StateChip state={activation.data.state} />{activation.data.since && <Text fz={13} c="dimmed">since <When at={activation.data.since} /></Text>}</Group>
          {activation.data.reason && <Text fz={13}>{activation.data.reason}</Text>}
          <Facts
            facts={[
              ['Revision', activation.data.revision],
              ['Answered by', version.data && <Ref key="version" to={places.modelVersion(version.data.model, version.data.number)}>{version.data.modelName} version {version.data.number}</Ref>],
            ]}
          />
        </Stack>
      )}
    </Panel>
  );
}

function Revisions({ id }: { id: string }) {
  const revisions = useQuery(revisionsQuery(id));
  return (
    <Loaded query={revisions}>
      {(page) => (
        <Panel>
          <Table.ScrollContainer minWidth={480}>
            <Table>
              <Table.Thead><Table.Tr><Table.Th className="number">Revision</Table.Th><Table.Th>Asks</Table.Th><Table.Th>By</Table.Th><Table.Th>When</Table.Th></Table.Tr></Table.Thead>
              <Table.Tbody>
                {page.items.map((revision) => (
                  <Table.Tr key={revision.revision}>
                    <Table.Td className="number">{revision.revision}</Table.Td>
                    <Table.Td>{asks(revision.task)}</Table.Td>
                    <Table.Td>{revision.createdBy}</Table.Td>
                    <Table.Td><When at={revision.createdAt} /></Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </Table.ScrollContainer>
        </Panel>
      )}
    </Loaded>
  );
}

function Revise({ task }: { task: RegisteredTask }) {
  const [open, setOpen] = useState(false);
  const [draft, setDraft] = useState(() => draftOf(task.task));
  const definition = definitionOf(draft);
  const revise = useMutation({ mutationFn: () => reviseTask(task.id, definition!), onSuccess: () => setOpen(false) });
  return (
    <>
      <Button variant="default" onClick={() => { setDraft(draftOf(task.task)); setOpen(true); }}>Revise</Button>
      <Modal opened={open} onClose={() => setOpen(false)} title={`Revision ${task.revision + 1} of ${task.name}`} size="lg">
        <Stack gap={16}>
          <Text fz={13} c="dimmed">Requests get the new revision from now on. Jobs and benchmarks keep the one they were made with.</Text>
          <TaskFields draft={draft} onDraft={setDraft} fixedKind />
          <ProblemNote error={revise.error} />
          <Group justify="flex-end"><Button disabled={!definition} loading={revise.isPending} onClick={() => revise.mutate()}>Save revision</Button></Group>
        </Stack>
      </Modal>
    </>
  );
}
