import type { Finding, VersionComparison } from '../../shared/api/types';
import classes from './evaluations.module.css';
import { gain } from './protectedFigures';

type Difference = VersionComparison['benchmarks'][number]['differences'][number];

interface Row {
  finding: Finding;
  difference: Difference | undefined;
}

const WIDTH = 200;
const HEIGHT = 24;
/** Farther than so many margins a line ends at the edge. */
const MOST = 5;
const LEAST = 1.5;

/** Figures of different units share one axis when it is told in margins; where nothing may be lost, in the loss at worst. */
const unit = ({ finding }: Row) => finding.figure.margin || Math.abs(finding.atWorst ?? finding.difference ?? 0) || 1;

/** How many units the axis reaches to either side, the same for all rows. */
export const widest = (rows: Row[]) =>
  Math.min(MOST, Math.max(LEAST, ...rows.map((row) => (1.1 * Math.max(Math.abs(row.finding.difference ?? 0), Math.abs(row.finding.atWorst ?? 0))) / unit(row))));

/** One row of a forest plot: zero, the margin as a dashed line, the difference as a point and a line to where it is at worst. */
export function MarginLine({ finding, difference, reach, words }: { finding: Finding; difference: Difference; reach: number; words: string }) {
  if (finding.difference === undefined || finding.atWorst === undefined) return null;
  const scale = unit({ finding, difference });
  const x = (value: number) => ((Math.min(reach, Math.max(-reach, value / scale)) + reach) / (2 * reach)) * WIDTH;
  const [point, worst, margin] = [x(gain(finding.difference, difference)), x(gain(finding.atWorst, difference)), x(-finding.figure.margin)];
  return (
    <svg className={classes.margins} data-verdict={words} viewBox={`-4 0 ${WIDTH + 8} ${HEIGHT}`} width={WIDTH + 8} height={HEIGHT} role="img" aria-label={`A gain of ${gain(finding.difference, difference).toFixed(3)}, at worst ${gain(finding.atWorst, difference).toFixed(3)}; the margin is at ${(-finding.figure.margin).toFixed(3)}`}>
      <line data-part="zero" x1={x(0)} x2={x(0)} y1={0} y2={HEIGHT} />
      <line data-part="margin" x1={margin} x2={margin} y1={0} y2={HEIGHT} />
      <line data-part="interval" x1={worst} x2={point} y1={HEIGHT / 2} y2={HEIGHT / 2} />
      <line data-part="interval" x1={worst} x2={worst} y1={7} y2={HEIGHT - 7} />
      <circle cx={point} cy={HEIGHT / 2} r={4} />
    </svg>
  );
}
