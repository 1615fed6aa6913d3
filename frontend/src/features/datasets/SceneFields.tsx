import { NumberInput, SimpleGrid, Stack, Switch } from '@mantine/core';
import { NamesInput } from '../../shared/ui/NamesInput';
import { ScenePreview } from './ScenePreview';
import type { SceneDraft } from './sources';

/** How many scenes of what. */
export function SceneFields({ draft, onDraft }: { draft: SceneDraft; onDraft: (draft: SceneDraft) => void }) {
  const number = (label: string, description: string, key: 'seed' | 'train' | 'test' | 'imageSize' | 'minObjects' | 'maxObjects', min: number, max: number) => (
    <NumberInput label={label} description={description} min={min} max={max} allowDecimal={false} thousandSeparator={'\u2009'} value={draft[key]} onChange={(value) => typeof value === 'number' && onDraft({ ...draft, [key]: value })} />
  );
  return (
    <Stack gap={16}>
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        {number('Train', 'scenes to learn from', 'train', 0, 1_000_000)}
        {number('Test', 'scenes held out', 'test', 0, 1_000_000)}
        {number('Least objects', 'in a scene', 'minObjects', 1, 6)}
        {number('Most objects', 'in a scene, up to 6', 'maxObjects', 1, 6)}
        {number('Image edge', 'pixels, 32 to 256', 'imageSize', 32, 256)}
        {number('Seed', 'the same seed gives the same bytes', 'seed', 0, Number.MAX_SAFE_INTEGER)}
      </SimpleGrid>
      <NamesInput label="Pairs left out" description="Such as 'red star': they occur nowhere in this version, to ask about later" value={draft.heldOutPairs} onChange={(heldOutPairs) => onDraft({ ...draft, heldOutPairs })} />
      <Switch label="Refer to things" description="Such as 'the circle left of the red star', for tasks that find what is meant" checked={draft.referringExpressions} onChange={(event) => onDraft({ ...draft, referringExpressions: event.currentTarget.checked })} />
      <ScenePreview draft={draft} />
    </Stack>
  );
}
