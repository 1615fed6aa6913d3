import { type BadgeFactory, type ButtonFactory, type CSSVariablesResolver, type DrawerFactory, type ExtendComponent, type MantineColorsTuple, type ModalFactory, type NotificationFactory, type PaperFactory, type PopoverFactory, type SkeletonFactory, type TableFactory, type TableScrollContainerProps, type TooltipFactory, createTheme, defaultVariantColorsResolver } from '@mantine/core';

const ramp = (hue: number, steps: [lightness: number, chroma: number][]) => steps.map(([l, c]) => `oklch(${l} ${c} ${hue})`) as unknown as MantineColorsTuple;

/** The one accent: teal, hue 195, for actions and selection. */
const accent = ramp(195, [[0.975, 0.015], [0.94, 0.035], [0.88, 0.06], [0.81, 0.085], [0.74, 0.1], [0.68, 0.105], [0.57, 0.098], [0.48, 0.083], [0.42, 0.072], [0.35, 0.06]]);

/** Neutrals with a hint of blue. */
const gray = ramp(250, [[0.985, 0.002], [0.965, 0.004], [0.93, 0.006], [0.89, 0.008], [0.83, 0.01], [0.72, 0.014], [0.5, 0.018], [0.43, 0.018], [0.34, 0.016], [0.25, 0.014]]);
const dark = ramp(250, [[0.93, 0.006], [0.84, 0.01], [0.74, 0.013], [0.58, 0.015], [0.4, 0.015], [0.33, 0.014], [0.25, 0.013], [0.205, 0.012], [0.165, 0.01], [0.13, 0.008]]);

/** Status only, always beside a sign or a word. */
const green = ramp(150, [[0.97, 0.02], [0.94, 0.05], [0.88, 0.09], [0.82, 0.13], [0.76, 0.15], [0.7, 0.15], [0.6, 0.14], [0.47, 0.115], [0.41, 0.1], [0.35, 0.08]]);
const yellow = ramp(75, [[0.975, 0.02], [0.95, 0.05], [0.9, 0.09], [0.85, 0.13], [0.8, 0.15], [0.75, 0.15], [0.65, 0.13], [0.5, 0.105], [0.44, 0.09], [0.38, 0.08]]);
const red = ramp(25, [[0.97, 0.02], [0.93, 0.04], [0.86, 0.08], [0.79, 0.12], [0.73, 0.15], [0.68, 0.18], [0.6, 0.2], [0.51, 0.19], [0.44, 0.16], [0.38, 0.14]]);

const STROKE = '1px solid var(--ps-line)';

export const theme = createTheme({
  colors: { accent, gray, dark, green, yellow, red },
  primaryColor: 'accent',
  primaryShade: { light: 7, dark: 5 },
  black: 'oklch(0.22 0.014 250)',
  defaultRadius: 8,
  respectReducedMotion: true,
  cursorType: 'pointer',
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  fontFamilyMonospace: "'JetBrains Mono Variable', ui-monospace, monospace",
  fontSizes: { xs: '13px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '32px' },
  lineHeights: { xs: '1.45', sm: '1.45', md: '1.5', lg: '1.5', xl: '1.4' },
  headings: {
    fontWeight: '650',
    sizes: { h1: { fontSize: '28px', lineHeight: '1.25' }, h2: { fontSize: '20px', lineHeight: '1.3' }, h3: { fontSize: '16px', lineHeight: '1.4' } },
  },
  // Filled surfaces of the dark scheme are light enough that only dark letters can be read on them.
  variantColorResolver: (input) =>
    input.variant === 'filled' && input.color !== 'red'
      ? { ...defaultVariantColorsResolver(input), color: 'var(--ps-on-filled)' }
      : defaultVariantColorsResolver(input),
  // Named, not imported: what a page does not show must not come with the first one.
  components: {
    Button: { defaultProps: { size: 'sm' }, styles: { label: { fontWeight: 550 } } } satisfies ExtendComponent<ButtonFactory>,
    Badge: { styles: { root: { textTransform: 'none', fontWeight: 550, fontSize: 13, height: 22, minWidth: 'max-content' } } } satisfies ExtendComponent<BadgeFactory>,
    Paper: { defaultProps: { shadow: undefined }, styles: { root: { border: STROKE, backgroundColor: 'var(--ps-surface)' } } } satisfies ExtendComponent<PaperFactory>,
    Modal: { defaultProps: { centered: true, transitionProps: { duration: 120 }, closeButtonProps: { 'aria-label': 'Close' } }, styles: { header: { backgroundColor: 'var(--ps-surface)' } } } satisfies ExtendComponent<ModalFactory>,
    Drawer: { styles: { header: { backgroundColor: 'var(--ps-surface)' } } } satisfies ExtendComponent<DrawerFactory>,
    Notification: { defaultProps: { closeButtonProps: { 'aria-label': 'Close' } } } satisfies ExtendComponent<NotificationFactory>,
    Popover: { defaultProps: { transitionProps: { duration: 120 } } } satisfies ExtendComponent<PopoverFactory>,
    Tooltip: { defaultProps: { openDelay: 300, transitionProps: { duration: 120 } } } satisfies ExtendComponent<TooltipFactory>,
    Skeleton: { defaultProps: { radius: 6 } } satisfies ExtendComponent<SkeletonFactory>,
    Table: { defaultProps: { fz: 13 } } satisfies ExtendComponent<TableFactory>,
    // A table wider than a phone is scrolled with the arrow keys: its frame can be focused.
    TableScrollContainer: { defaultProps: { scrollAreaProps: { viewportProps: { tabIndex: 0 } } } satisfies Partial<TableScrollContainerProps> },
  },
});

/** The pale surfaces of chips and selected things: Mantine mixes them from hex colours only. */
const pale = (lightness: number, chroma: number) =>
  Object.fromEntries(
    ([['accent', 195, 1], ['green', 150, 1], ['yellow', 75, 1], ['red', 25, 1], ['gray', 250, 0.2]] as const).flatMap(([name, hue, share]) => [
      [`--mantine-color-${name}-light`, `oklch(${lightness} ${chroma * share} ${hue})`],
      [`--mantine-color-${name}-light-hover`, `oklch(${lightness > 0.5 ? lightness - 0.03 : lightness + 0.03} ${chroma * share} ${hue})`],
    ]),
  );

export const variables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    ...pale(0.945, 0.04),
    '--mantine-color-body': 'oklch(0.985 0.002 250)',
    '--mantine-color-dimmed': 'oklch(0.46 0.018 250)',
    '--mantine-color-placeholder': 'oklch(0.5 0.018 250)',
    '--mantine-color-error': 'oklch(0.51 0.19 25)',
    '--mantine-color-anchor': 'oklch(0.45 0.08 195)',
    '--mantine-color-accent-light-color': 'oklch(0.42 0.072 195)',
    '--mantine-color-green-light-color': 'oklch(0.41 0.1 150)',
    '--mantine-color-yellow-light-color': 'oklch(0.44 0.09 75)',
    '--mantine-color-red-light-color': 'oklch(0.46 0.17 25)',
    '--mantine-color-gray-light-color': 'oklch(0.4 0.018 250)',
    '--ps-surface': 'oklch(1 0 0)',
    '--ps-sunken': 'oklch(0.965 0.004 250)',
    '--ps-line': 'oklch(0.91 0.007 250)',
    '--ps-on-filled': 'oklch(1 0 0)',
  },
  dark: {
    ...pale(0.29, 0.045),
    '--mantine-color-body': 'oklch(0.165 0.01 250)',
    '--mantine-color-text': 'oklch(0.91 0.006 250)',
    '--mantine-color-dimmed': 'oklch(0.71 0.014 250)',
    '--mantine-color-placeholder': 'oklch(0.66 0.014 250)',
    '--mantine-color-error': 'oklch(0.75 0.13 25)',
    '--mantine-color-anchor': 'oklch(0.78 0.1 195)',
    '--mantine-color-accent-light-color': 'oklch(0.84 0.085 195)',
    '--mantine-color-green-light-color': 'oklch(0.82 0.13 150)',
    '--mantine-color-yellow-light-color': 'oklch(0.85 0.13 75)',
    '--mantine-color-red-light-color': 'oklch(0.8 0.11 25)',
    '--mantine-color-gray-light-color': 'oklch(0.8 0.01 250)',
    '--ps-surface': 'oklch(0.205 0.012 250)',
    '--ps-sunken': 'oklch(0.145 0.009 250)',
    '--ps-line': 'oklch(0.285 0.013 250)',
    '--ps-on-filled': 'oklch(0.16 0.01 250)',
  },
});
