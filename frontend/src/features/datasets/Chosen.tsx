import { Button, Group, Pill } from '@mantine/core';
import type { SampleFilter } from '../../shared/api/datasets';
import { useUrl } from '../../shared/ui/search';
import { FACETS, nothing, toggled, valueWords } from './facets';

/** What the images are filtered by, each to be taken out again. */
export function Chosen({ filter }: { filter: SampleFilter }) {
  const [, setUrl] = useUrl();
  const chosen = FACETS.flatMap((facet) => (filter[facet] ?? []).map((value) => ({ facet, value })));
  if (chosen.length === 0) return null;
  return (
    <Group gap={8}>
      {chosen.map(({ facet, value }) => (
        <Pill key={facet + value} withRemoveButton size="md" onRemove={() => setUrl(toggled(filter, facet, value))} removeButtonProps={{ 'aria-label': `Do not filter by ${valueWords(facet, value)}`, 'aria-hidden': false, tabIndex: 0 }}>
          {valueWords(facet, value)}
        </Pill>
      ))}
      <Button size="compact-sm" variant="subtle" onClick={() => setUrl(nothing())}>Show all</Button>
    </Group>
  );
}
