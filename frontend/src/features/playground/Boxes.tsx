import { labelColour } from '../../shared/format';
import type { Found } from './predict';

/** Boxes over an image that fills the same place; sides are those of the image file, in pixels. */
export function Boxes({ found, width, height }: { found: Found[]; width: number; height: number }) {
  return (
    <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" aria-hidden style={{ position: 'absolute', inset: 0, width: '100%', height: '100%', pointerEvents: 'none' }}>
      {found.map(({ label, box }, index) => (
        <rect key={index} {...box} fill="none" stroke={labelColour(label)} strokeWidth={2} vectorEffect="non-scaling-stroke">
          <title>{label}</title>
        </rect>
      ))}
    </svg>
  );
}
