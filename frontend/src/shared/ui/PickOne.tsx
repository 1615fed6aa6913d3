import { Select, type SelectProps } from '@mantine/core';
import { type Searched, useSearched } from './useSearched';

interface Option {
  value: string;
  label: string;
}

interface Props<R> extends Pick<SelectProps, 'label' | 'placeholder' | 'description' | 'required' | 'w' | 'disabled'> {
  find: Searched<R>;
  option: (row: R) => Option;
  value: R | null;
  onChange: (row: R | null) => void;
}

/** One of a list of any length: the newest at first, then what the service finds for what is typed. */
export function PickOne<R>({ find, option, value, onChange, ...select }: Props<R>) {
  const chosen = value === null ? undefined : option(value);
  const { rows, typed, setTyped } = useSearched(find, chosen?.label);
  const found = rows.map(option);
  const data = chosen && !found.some((one) => one.value === chosen.value) ? [chosen, ...found] : found;
  return (
    <Select
      {...select}
      searchable
      data={data}
      filter={({ options }) => options}
      nothingFoundMessage="Nothing of this name"
      value={chosen?.value ?? null}
      onChange={(id) => onChange(rows.find((row) => option(row).value === id) ?? (id === chosen?.value ? value : null))}
      searchValue={typed}
      onSearchChange={setTyped}
    />
  );
}
