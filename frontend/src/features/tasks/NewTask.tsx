import { Button, Group, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { registerTask } from '../../shared/api/tasks';
import { useTeam } from '../../shared/team';
import { PageHead } from '../../shared/ui/PageHead';
import { Panel } from '../../shared/ui/Panel';
import { ProblemNote } from '../../shared/ui/ProblemNote';
import { NEW_DRAFT, TaskFields, definitionOf } from '../../shared/ui/TaskFields';
import { places } from '../../shared/ui/places';
import { LivePreview } from './LivePreview';
import classes from './tasks.module.css';

/** Kind and names at the left, what the model makes of them on one's own images at the right, before anything is saved. */
export function NewTask() {
  const { team, mayEdit } = useTeam();
  const navigate = useNavigate();
  const [name, setName] = useState('');
  const [description, setDescription] = useState('');
  const [draft, setDraft] = useState(NEW_DRAFT);
  const definition = definitionOf(draft);
  const register = useMutation({
    mutationFn: () => registerTask(team, name.trim(), definition!, description.trim()),
    onSuccess: (task) => void navigate({ to: places.task(task.id) as never }),
  });
  return (
    <div className="page">
      <PageHead title="Register a task" above={[{ label: 'Tasks', to: places.tasks }]} lead="Say what to ask. Nothing is trained: the task answers as soon as it is registered." />
      <div className={classes.halves}>
        <Panel>
          <form className={classes.form} onSubmit={(event) => { event.preventDefault(); register.mutate(); }}>
            <TextInput label="Name" placeholder="scratches" required value={name} onChange={(event) => setName(event.currentTarget.value)} />
            <TaskFields draft={draft} onDraft={setDraft} />
            <Textarea label="Description" autosize minRows={2} value={description} onChange={(event) => setDescription(event.currentTarget.value)} />
            <ProblemNote error={register.error} />
            <Group>
              <Button type="submit" disabled={!mayEdit || name.trim() === '' || !definition} loading={register.isPending}>Register task</Button>
              {!mayEdit && <span>This needs the role editor in team {team}.</span>}
            </Group>
          </form>
        </Panel>
        <LivePreview team={team} definition={definition} />
      </div>
    </div>
  );
}
