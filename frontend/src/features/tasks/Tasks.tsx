import { Text } from '@mantine/core';
import { IconArchive, IconPlus } from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { retireTask, tasksQuery } from '../../shared/api/tasks';
import type { RegisteredTask } from '../../shared/api/types';
import { Listing } from '../../shared/list/Listing';
import type { BulkAction } from '../../shared/list/bulk';
import type { Column } from '../../shared/list/columns';
import { KINDS, KIND_WORDS, asks } from '../../shared/task';
import { useTeam } from '../../shared/team';
import { ButtonTo } from '../../shared/ui/ButtonTo';
import { Empty } from '../../shared/ui/Empty';
import { PageHead } from '../../shared/ui/PageHead';
import { Ref } from '../../shared/ui/Ref';
import { StateChip } from '../../shared/ui/StateChip';
import { When } from '../../shared/ui/When';
import { places } from '../../shared/ui/places';
import { useUrl } from '../../shared/ui/search';

const COLUMNS: Column<RegisteredTask>[] = [
  { id: 'name', head: 'Name', cell: (task) => <Ref to={places.task(task.id)} strong>{task.name}</Ref>, text: (task) => task.name },
  { id: 'kind', head: 'Kind', cell: (task) => KIND_WORDS[task.task.kind], text: (task) => task.task.kind },
  { id: 'asks', head: 'Asks', cell: (task) => <Text fz={13} c="dimmed" lineClamp={1} miw={200}>{asks(task.task)}</Text>, text: (task) => asks(task.task) },
  { id: 'state', head: 'State', cell: (task) => <StateChip state={task.state} />, text: (task) => task.state },
  { id: 'revision', head: 'Revision', cell: (task) => task.revision, text: (task) => task.revision, number: true },
  { id: 'by', head: 'By', cell: (task) => task.createdBy, text: (task) => task.createdBy, extra: true },
  { id: 'created', head: 'Registered', cell: (task) => <When at={task.createdAt} />, text: (task) => task.createdAt },
];

const RETIRE: BulkAction<RegisteredTask> = {
  verb: 'Retire',
  doing: 'Retiring',
  done: 'retired',
  icon: <IconArchive size={16} stroke={1.5} />,
  fits: (task) => task.state === 'ACTIVE',
  send: (task) => retireTask(task.id, task.etag),
};

export function Tasks() {
  const { team, mayEdit } = useTeam();
  const [{ kind, state, q }] = useUrl();
  const navigate = useNavigate();
  return (
    <div className="page">
      <PageHead
        title="Tasks"
        lead="What the model is asked. A task answers as soon as it is registered, trained for or not."
        action={<ButtonTo to={places.newTask} icon={<IconPlus size={16} stroke={1.5} />}>Register task</ButtonTo>}
      />
      <Listing
        what="tasks"
        query={useInfiniteQuery({ ...tasksQuery(team, { kind, state, q }), placeholderData: keepPreviousData })}
        isSearched
        columns={COLUMNS}
        id={(task) => task.id}
        open={(task) => void navigate({ to: places.task(task.id) as never })}
        filters={[
          { id: 'kind', label: 'Kind', options: KINDS.map((value) => ({ value, label: KIND_WORDS[value] })) },
          { id: 'state', label: 'State', options: [{ value: 'ACTIVE', label: 'Active' }, { value: 'RETIRED', label: 'Retired' }] },
        ]}
        actions={mayEdit ? [RETIRE] : undefined}
        empty={<Empty picture="tasks" title="No task yet" lead="A task is a kind and some names: 'classify as scratch, dent or clean'. Register one and it answers at once." action={<ButtonTo to={places.newTask}>Register task</ButtonTo>} />}
      />
    </div>
  );
}
