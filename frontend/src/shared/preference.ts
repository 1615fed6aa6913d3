import { useLocalStorage } from '@mantine/hooks';

/** Density of tables, remembered. */
export const useCompact = () => useLocalStorage<boolean>({ key: 'polysight.compact', defaultValue: false, getInitialValueInEffect: false });
