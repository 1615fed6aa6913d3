import type { ReactNode } from 'react';

const line = 'var(--mantine-color-dimmed)';
const accent = 'var(--mantine-primary-color-filled)';

const PICTURES = {
  images: (
    <>
      {[0, 1, 2].map((column) => [0, 1].map((row) => <rect key={`${column}${row}`} x={10 + column * 48} y={10 + row * 42} width={40} height={34} rx={5} stroke={line} />))}
      <rect x={66} y={60} width={16} height={14} rx={2} stroke={accent} />
      <path d="M14 40l10-11 8 8 6-5 8 8" stroke={accent} />
    </>
  ),
  curve: (
    <>
      <path d="M14 8v76h136" stroke={line} />
      <path d="M18 18c14 34 26 44 48 50s52 6 80 7" stroke={accent} />
      <path d="M18 30c18 22 34 30 56 36s46 11 72 12" stroke={line} strokeDasharray="3 4" />
    </>
  ),
  tasks: (
    <>
      {[0, 1, 2].map((row) => (
        <g key={row}>
          <rect x={12} y={10 + row * 28} width={136} height={20} rx={5} stroke={line} />
          <rect x={18} y={16 + row * 28} width={[76, 44, 22][row]} height={8} rx={3} fill={row === 0 ? accent : line} opacity={row === 0 ? 1 : 0.5} />
        </g>
      ))}
    </>
  ),
  versions: (
    <>
      <path d="M22 48h34m12 0h34m12 0h24" stroke={line} />
      {[16, 62, 108].map((x) => <circle key={x} cx={x} cy={48} r={6} stroke={line} />)}
      <circle cx={144} cy={48} r={7} fill={accent} />
      <path d="M144 36V16h-30" stroke={accent} />
    </>
  ),
  scores: (
    <>
      {[0, 1, 2].map((row) => (
        <g key={row}>
          <path d={`M14 ${20 + row * 28}h132`} stroke={line} opacity={0.4} />
          <path d={`M${84 - row * 24} ${20 + row * 28}h${34 + row * 4}`} stroke={row === 0 ? accent : line} strokeWidth={3} />
          <circle cx={101 - row * 22} cy={20 + row * 28} r={5} fill={row === 0 ? accent : line} />
        </g>
      ))}
    </>
  ),
  ask: (
    <>
      <rect x={10} y={12} width={66} height={72} rx={6} stroke={line} />
      <circle cx={43} cy={48} r={16} stroke={accent} />
      {[0, 1, 2].map((row) => <rect key={row} x={88} y={20 + row * 22} width={[60, 30, 14][row]} height={10} rx={3} fill={row === 0 ? accent : line} opacity={row === 0 ? 1 : 0.5} />)}
    </>
  ),
  map: (
    <>
      {[[30, 24], [42, 30], [34, 38], [48, 20], [112, 62], [124, 70], [106, 74], [128, 56], [118, 48]].map(([x, y]) => <circle key={`${x}${y}`} cx={x} cy={y} r={4} stroke={line} />)}
      {[[66, 62], [76, 70], [62, 74], [80, 58]].map(([x, y]) => <circle key={`${x}${y}`} cx={x} cy={y} r={4} fill={accent} />)}
      <path d="M52 66c0-16 16-22 30-18s16 18 8 28-38 8-38-10z" stroke={accent} strokeDasharray="3 4" />
    </>
  ),
  people: (
    <>
      {[34, 80, 126].map((x) => (
        <g key={x}>
          <circle cx={x} cy={34} r={12} stroke={x === 80 ? accent : line} />
          <path d={`M${x - 20} 78c0-14 9-22 20-22s20 8 20 22`} stroke={x === 80 ? accent : line} />
        </g>
      ))}
    </>
  ),
  key: (
    <>
      <circle cx={48} cy={48} r={20} stroke={accent} />
      <circle cx={48} cy={48} r={6} stroke={accent} />
      <path d="M68 48h72v14M120 48v10M104 48v14" stroke={line} />
    </>
  ),
  quiet: (
    <>
      <path d="M14 48h40l8-20 14 42 10-30 6 8h54" stroke={accent} />
      <path d="M14 80h132" stroke={line} opacity={0.5} />
    </>
  ),
} satisfies Record<string, ReactNode>;

export type PictureName = keyof typeof PICTURES;

export function Picture({ name }: { name: PictureName }) {
  return (
    <svg width={160} height={96} viewBox="0 0 160 96" fill="none" strokeWidth={1.5} strokeLinecap="round" strokeLinejoin="round" aria-hidden>
      {PICTURES[name]}
    </svg>
  );
}
