import { type MantineColorsTuple, createTheme } from '@mantine/core';

/** The one accent: teal, hue 195, for actions and selection. */
const teal: MantineColorsTuple = [
  'oklch(0.975 0.015 195)', 'oklch(0.94 0.035 195)', 'oklch(0.88 0.06 195)', 'oklch(0.81 0.085 195)',
  'oklch(0.74 0.1 195)', 'oklch(0.66 0.105 195)', 'oklch(0.57 0.098 195)', 'oklch(0.49 0.085 195)',
  'oklch(0.42 0.072 195)', 'oklch(0.35 0.06 195)',
];

/** Neutrals with a hint of blue, for the dark scheme. */
const dark: MantineColorsTuple = [
  'oklch(0.93 0.006 250)', 'oklch(0.82 0.01 250)', 'oklch(0.7 0.013 250)', 'oklch(0.55 0.015 250)',
  'oklch(0.4 0.015 250)', 'oklch(0.32 0.014 250)', 'oklch(0.26 0.013 250)', 'oklch(0.21 0.012 250)',
  'oklch(0.17 0.01 250)', 'oklch(0.13 0.008 250)',
];

export const theme = createTheme({
  colors: { accent: teal, dark },
  primaryColor: 'accent',
  primaryShade: { light: 7, dark: 5 },
  defaultRadius: 8,
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  fontFamilyMonospace: "'JetBrains Mono Variable', ui-monospace, monospace",
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  headings: { fontWeight: '650', sizes: { h1: { fontSize: '28px' }, h2: { fontSize: '20px' }, h3: { fontSize: '16px' } } },
});
