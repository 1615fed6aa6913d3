import type { ClassFigures } from '../../shared/api/types';
import classes from './evaluations.module.css';

type Bounds = NonNullable<ClassFigures['intervals']>[string];

/** The 95 % interval of a figure, below it; nothing where it has none. */
export function Ends({ of }: { of?: Bounds }) {
  return of ? <span className={classes.ends}>{of.low.toFixed(3)} to {of.high.toFixed(3)}</span> : null;
}
