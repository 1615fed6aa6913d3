import { Text } from '@mantine/core';
import { Listing } from '../../shared/Listing';
import { StateChip } from '../../shared/StateChip';
import { When } from '../../shared/When';
import type { TaskDefinition } from '../../shared/task';
import { useTasks } from './tasks';

function asks(task: TaskDefinition): string {
  switch (task.kind) {
    case 'image-classification':
    case 'object-detection':
    case 'instance-segmentation':
      return `${task.labels.length} classes: ${task.labels.slice(0, 4).join(', ')}${task.labels.length > 4 ? ' …' : ''}`;
    case 'captioning':
      return `at most ${task.maxTokens} tokens`;
    case 'image-text-retrieval':
      return task.candidates?.length ? `${task.candidates.length} texts` : 'texts come with each request';
  }
}

export function Tasks() {
  return (
    <Listing
      title="Tasks"
      lead="What the model is asked. A task answers as soon as it is registered, trained for or not."
      empty="No task yet. Ask something in the playground and save it as a task."
      query={useTasks()}
      id={(task) => task.id}
      columns={[
        { head: 'Name', cell: (task) => <b>{task.name}</b> },
        { head: 'Kind', cell: (task) => task.task.kind },
        { head: 'Asks', cell: (task) => <Text size="sm" c="dimmed" lineClamp={1}>{asks(task.task)}</Text> },
        { head: 'State', cell: (task) => <StateChip state={task.state} /> },
        { head: 'Revision', cell: (task) => task.revision, number: true },
        { head: 'Created', cell: (task) => <When at={task.createdAt} /> },
      ]}
    />
  );
}
