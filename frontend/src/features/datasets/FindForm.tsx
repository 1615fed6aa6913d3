import { Button, Group, Select, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { DatasetVersion } from '../../shared/api/types';
import { useUrl } from '../../shared/ui/search';

const EVERY = 'every split';

/** What to look for, and where; what is sent stands in the address. */
export function FindForm({ version, words, split }: { version: DatasetVersion; words: string; split?: string }) {
  const [, setUrl] = useUrl();
  const [text, setText] = useState(words);
  useEffect(() => setText(words), [words]);
  const splits = Object.keys(version.splits);
  const given = text.trim();
  return (
    <form
      role="search"
      aria-label="Find images"
      onSubmit={(event) => {
        event.preventDefault();
        if (given) setUrl({ find: given, like: undefined, sample: undefined });
      }}
    >
      <Group gap={8} align="flex-end">
        <TextInput style={{ flex: '1 1 240px' }} label="Images of" placeholder="a red star above a ring" value={text} onChange={(event) => setText(event.currentTarget.value)} />
        {splits.length > 1 && <Select label="In" w={140} allowDeselect={false} data={[EVERY, ...splits]} value={split ?? EVERY} onChange={(chosen) => setUrl({ within: chosen === EVERY ? undefined : (chosen ?? undefined), sample: undefined })} />}
        <Button type="submit" disabled={!given} leftSection={<IconSearch size={16} stroke={1.5} />}>Find</Button>
      </Group>
    </form>
  );
}
