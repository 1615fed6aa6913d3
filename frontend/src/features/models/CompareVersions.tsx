import { Button, Group, Modal, Select, Stack } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { modelVersionsQuery } from '../../shared/api/models';
import type { Model, ModelVersion } from '../../shared/api/types';
import { rowsOf } from '../../shared/ui/rows';
import { places } from '../../shared/ui/places';

/** Two versions, the newest and the one before at first, beside each other on all that judged both. */
export function CompareVersions({ model }: { model: Model }) {
  const navigate = useNavigate();
  const versions = rowsOf(useInfiniteQuery(modelVersionsQuery(model.id)).data);
  const [open, setOpen] = useState(false);
  const [left, setLeft] = useState<string | null>(null);
  const [right, setRight] = useState<string | null>(null);
  // By what the model says of itself: a button that came with the list would push the page down on a narrow window.
  if (model.versions < 2) return null;
  const words = (version: ModelVersion) => {
    const names = model.aliases.filter((alias) => alias.version === version.id).map(({ name }) => name);
    return `version ${version.number}${names.length > 0 ? ` (${names.join(', ')})` : ''}`;
  };
  const choices = versions.map((version) => ({ value: version.id, label: words(version) }));
  const start = () => {
    setLeft(versions[0]!.id);
    setRight(versions[1]!.id);
    setOpen(true);
  };
  const compare = () => {
    setOpen(false);
    void navigate({ to: places.comparison as never, search: { leftVersion: left, rightVersion: right } as never });
  };
  return (
    <>
      <Button variant="default" disabled={versions.length < 2} onClick={start}>Compare versions</Button>
      <Modal opened={open} onClose={() => setOpen(false)} title="Compare versions" closeButtonProps={{ 'aria-label': 'Close' }}>
        <Stack gap={16}>
          <Select label="Left" searchable data={choices} value={left} onChange={setLeft} />
          <Select label="Right" searchable data={choices} value={right} onChange={setRight} />
          <Group justify="flex-end">
            <Button disabled={!left || !right || left === right} onClick={compare}>Compare</Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
