import { Text } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { deleteSlice, slicesQuery } from '../../shared/api/evaluations';
import type { Slice } from '../../shared/api/types';
import { Listing } from '../../shared/list/Listing';
import type { BulkAction } from '../../shared/list/bulk';
import type { Column } from '../../shared/list/columns';
import { useTeam } from '../../shared/team';
import { Empty } from '../../shared/ui/Empty';
import { When } from '../../shared/ui/When';
import { NewSlice } from './NewSlice';
import { conditionWords } from './conditions';

const wordsOf = (slice: Slice) => slice.conditions.map(conditionWords).join('; ');

const COLUMNS: Column<Slice>[] = [
  { id: 'name', head: 'Slice', cell: (slice) => <Text fz={13} fw={550} className="wrap">{slice.name}</Text>, text: (slice) => slice.name },
  { id: 'conditions', head: 'Samples whose', cell: (slice) => <Text fz={13} miw={240} className="wrap">{wordsOf(slice)}</Text>, text: wordsOf },
  { id: 'by', head: 'By', cell: (slice) => slice.createdBy, text: (slice) => slice.createdBy },
  { id: 'created', head: 'Created', cell: (slice) => <When at={slice.createdAt} />, text: (slice) => slice.createdAt },
];

/** Evaluations keep what they scored on it; gates that protect a figure on it find none any more. */
const DELETE: BulkAction<Slice> = {
  verb: 'Delete',
  doing: 'Deleting',
  done: 'deleted',
  icon: <IconTrash size={16} stroke={1.5} />,
  fits: () => true,
  send: (slice) => deleteSlice(slice.id),
};

/** The parts of the data that the team watches. */
export function Slices() {
  const { team, mayEdit } = useTeam();
  return (
    <Listing
      what="slices"
      query={useInfiniteQuery(slicesQuery(team))}
      columns={COLUMNS}
      id={(slice) => slice.id}
      actions={mayEdit ? [DELETE] : undefined}
      empty={<Empty picture="scores" title="No slice yet" lead="A slice is a part of the data to watch apart from the rest, such as crowded or small images: a good mean can hide a bad part." action={mayEdit && <NewSlice team={team} />} />}
    />
  );
}
