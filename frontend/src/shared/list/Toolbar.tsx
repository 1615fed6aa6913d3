import { ActionIcon, Checkbox, Chip, CloseButton, Group, Menu, Stack, TextInput, Tooltip } from '@mantine/core';
import { IconColumns, IconDownload, IconSearch } from '@tabler/icons-react';
import type { Column } from './columns';

export interface Filter {
  id: string;
  label: string;
  options: { value: string; label: string }[];
}

interface Props<R> {
  typed: string;
  onTyped: (typed: string) => void;
  filters: Filter[];
  chosen: Record<string, string | undefined>;
  onFilter: (id: string, value: string | undefined) => void;
  columns: Column<R>[];
  hidden: string[];
  onHidden: (hidden: string[]) => void;
  compact: boolean;
  onCompact: (compact: boolean) => void;
  onCsv: () => void;
}

/** Above every list: search, filters as chips, columns to choose, CSV. */
export function Toolbar<R>({ typed, onTyped, filters, chosen, onFilter, columns, hidden, onHidden, compact, onCompact, onCsv }: Props<R>) {
  return (
    <Group justify="space-between" align="flex-start" gap={12} wrap="nowrap">
      <Group gap={16} wrap="wrap">
        <TextInput
          aria-label="Search this list"
          placeholder="Search"
          w={240}
          leftSection={<IconSearch size={16} stroke={1.5} />}
          value={typed}
          onChange={(event) => onTyped(event.currentTarget.value)}
          rightSection={typed && <CloseButton size="sm" aria-label="Clear the search" onClick={() => onTyped('')} />}
        />
        {filters.map((filter) => (
          <Group key={filter.id} gap={8} role="group" aria-label={filter.label}>
            {filter.options.map(({ value, label }) => (
              <Chip key={value} size="sm" variant="light" checked={chosen[filter.id] === value} onChange={(on) => onFilter(filter.id, on ? value : undefined)}>
                {label}
              </Chip>
            ))}
          </Group>
        ))}
      </Group>
      <Group gap={8} wrap="nowrap">
        <Menu closeOnItemClick={false} position="bottom-end">
          <Menu.Target>
            <Tooltip label="Columns and density"><ActionIcon variant="default" size={36} aria-label="Columns and density"><IconColumns size={20} stroke={1.5} /></ActionIcon></Tooltip>
          </Menu.Target>
          <Menu.Dropdown p={16}>
            <Stack gap={12}>
              {columns.slice(1).map((column) => (
                <Checkbox
                  key={column.id}
                  label={column.head}
                  checked={!hidden.includes(column.id)}
                  onChange={(event) => onHidden(event.currentTarget.checked ? hidden.filter((id) => id !== column.id) : [...hidden, column.id])}
                />
              ))}
              <Menu.Divider />
              <Checkbox label="Compact rows" checked={compact} onChange={(event) => onCompact(event.currentTarget.checked)} />
            </Stack>
          </Menu.Dropdown>
        </Menu>
        <Tooltip label="Download as CSV"><ActionIcon variant="default" size={36} aria-label="Download as CSV" onClick={onCsv}><IconDownload size={20} stroke={1.5} /></ActionIcon></Tooltip>
      </Group>
    </Group>
  );
}
