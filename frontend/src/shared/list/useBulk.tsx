import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { MutationObserver, useQueryClient } from '@tanstack/react-query';
import { newKey } from '../key';
import { counted } from '../format';
import { type BulkAction, type Refused, UNDO_FOR, hold, release, sendAll } from './bulk';

interface Words<R> {
  /** What the rows are: 'tasks'. */
  what: string;
  id: (row: R) => string;
  name: (row: R) => string;
}

/**
 * Does something to several rows after a while in which it can be undone; then nothing has been sent. Goes on while one
 * looks at other pages; what is refused is told row by row.
 */
export function useBulk<R>({ what, id, name }: Words<R>): (action: BulkAction<R>, rows: R[]) => void {
  const client = useQueryClient();
  return (action, rows) => {
    const ids = rows.map(id);
    const toast = newKey();
    const some = (number: number) => counted(number, what.replace(/s$/, ''), what);
    const finish = () => {
      notifications.hide(toast);
      release(ids);
    };
    const go = async () => {
      // As a mutation, after which everything that is shown is asked for again.
      const mutation = new MutationObserver(client, { mutationFn: () => sendAll(rows, name, action.send) });
      const refused = await mutation.mutate();
      finish();
      tell(refused);
    };
    const tell = (refused: Refused[]) => {
      const number = rows.length - refused.length;
      if (number > 0) notifications.show({ message: `${some(number)} ${action.done}.`, color: 'green', autoClose: UNDO_FOR });
      if (refused.length > 0) notifications.show({ title: `${some(refused.length)} not ${action.done}`, message: <Reasons refused={refused} />, color: 'red', autoClose: false });
    };
    hold(ids);
    const timer = setTimeout(() => void go(), UNDO_FOR);
    notifications.show({
      id: toast,
      autoClose: false,
      withCloseButton: false,
      message: (
        <Group justify="space-between" wrap="nowrap">
          <Text fz={14}>{action.doing} {some(rows.length)}</Text>
          <Button variant="default" size="compact-sm" onClick={() => { clearTimeout(timer); finish(); }}>Undo</Button>
        </Group>
      ),
    });
  };
}

function Reasons({ refused }: { refused: Refused[] }) {
  return (
    <ul style={{ margin: 0, paddingInlineStart: 16 }}>
      {refused.map(({ name, reason }) => <li key={name} className="wrap"><b>{name}</b>: {reason}</li>)}
    </ul>
  );
}
