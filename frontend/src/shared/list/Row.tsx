import { type Row as TableRow, flexRender } from '@tanstack/react-table';
import { memo } from 'react';
import classes from './list.module.css';

interface Props<R> {
  row: TableRow<R>;
  index: number;
  /** What the row is called where it can be chosen. */
  name: string;
  /** The ids of the columns that are shown: the row itself does not tell that they changed. */
  shown: string;
  isCurrent: boolean;
  isHeld: boolean;
  /** Undefined where rows cannot be chosen. */
  isChosen?: boolean;
  measure: (element: HTMLTableRowElement | null) => void;
  onOpen?: (row: R) => void;
  onChoose: (index: number, on: boolean, through: boolean) => void;
}

function OneRow<R>({ row, index, name, isCurrent, isHeld, isChosen, measure, onOpen, onChoose }: Props<R>) {
  return (
    <tr
      ref={measure}
      data-index={index}
      aria-rowindex={index + 2}
      className={[classes.row, onOpen && 'row-link', isHeld && classes.held].filter(Boolean).join(' ')}
      aria-busy={isHeld || undefined}
      data-current={isCurrent || undefined}
      onClick={(event) => {
        if (!(event.target as HTMLElement).closest('a,button,input,label')) onOpen?.(row.original);
      }}
    >
      {isChosen !== undefined && (
        <td className={classes.choice} onClick={(event) => event.stopPropagation()}>
          <input
            type="checkbox"
            className={classes.box}
            aria-label={`Choose ${name}`}
            checked={isChosen}
            disabled={isHeld}
            onChange={(event) => onChoose(index, event.currentTarget.checked, (event.nativeEvent as MouseEvent).shiftKey)}
          />
        </td>
      )}
      {row.getVisibleCells().map((cell) => (
        <td key={cell.id} className={cell.column.columnDef.meta ? 'number' : undefined}>
          {flexRender(cell.column.columnDef.cell, cell.getContext())}
        </td>
      ))}
    </tr>
  );
}

/** One row; drawn again only when something about it has changed. Plain elements: a list draws hundreds of cells at once. */
export const Row = memo(OneRow) as typeof OneRow;
