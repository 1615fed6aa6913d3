import { Group, Loader, SegmentedControl, Stack, Text } from '@mantine/core';
import type { SampleFilter } from '../../shared/api/datasets';
import type { VersionStatistics } from '../../shared/api/types';
import { count } from '../../shared/format';
import { Panel } from '../../shared/ui/Panel';
import { useUrl } from '../../shared/ui/search';
import { FacetBars, FacetColumns, splitColour } from './FacetBars';
import classes from './datasets.module.css';
import { type Facet, FACET_WORDS, toggled } from './facets';

/** Distributions of what is in a version; each value filters the images when clicked. */
export function FilterRail({ statistics, splits, filter }: { statistics: VersionStatistics; splits: string[]; filter: SampleFilter }) {
  const [url, setUrl] = useUrl();
  const { distributions, similarity } = statistics;
  const spaces = distributions.filter(({ facet }) => facet === 'label').map(({ labelSpace }) => labelSpace!);
  const space = spaces.includes(url.space ?? '') ? url.space! : spaces.includes('class') ? 'class' : spaces[0];
  const shown = distributions.filter(({ labelSpace }) => labelSpace === undefined || labelSpace === space);
  const common = (facet: Facet) => ({ facet, splits, chosen: filter[facet] ?? [], onToggle: (value: string) => setUrl(toggled(filter, facet, value)) });
  const isSearching = similarity.state !== 'DONE';
  const hasProblems = shown.some(({ facet }) => facet === 'problem');
  return (
    <Stack gap={16}>
      {shown.map((distribution) => {
        const facet = distribution.facet as Facet;
        return (
          <Panel key={facet} title={FACET_WORDS[facet]} lead={facet === 'imageEdge' ? 'longer side, pixels' : facet === 'boxEdge' ? '√ area, pixels' : undefined}>
            {facet === 'label' && spaces.length > 1 && (
              <div className={classes.spaces}><SegmentedControl aria-label="Label space" size="xs" data={spaces} value={space} onChange={(next) => setUrl({ space: next })} /></div>
            )}
            {facet === 'imageEdge' || facet === 'boxEdge' ? <FacetColumns {...common(facet)} bins={distribution.bins} /> : <FacetBars {...common(facet)} bins={distribution.bins} binsInAll={distribution.binsInAll} />}
            {facet === 'split' && splits.length > 1 && (
              <Group gap={12} mt={8} px={8}>
                {splits.map((split) => <Group key={split} gap={6}><span aria-hidden className={classes.key} style={{ background: splitColour(splits, split) }} /><Text fz={13} c="dimmed">{split}</Text></Group>)}
              </Group>
            )}
            {facet === 'problem' && isSearching && <Searching statistics={statistics} />}
          </Panel>
        );
      })}
      {!hasProblems && (
        <Panel title={FACET_WORDS.problem}>
          {isSearching ? <Searching statistics={statistics} /> : <Text fz={13} c="dimmed">Nothing found: no image twice, none alike, every box inside its image.</Text>}
        </Panel>
      )}
    </Stack>
  );
}

function Searching({ statistics }: { statistics: VersionStatistics }) {
  const { state, compared } = statistics.similarity;
  if (state === 'FAILED') return <Text fz={13} c="dimmed">The search for images that look alike failed; it begins again within a minute.</Text>;
  return (
    <Group gap={8} mt={8} px={8} wrap="nowrap" aria-live="polite">
      <Loader size={14} />
      <Text fz={13} c="dimmed">Looking for images that look alike: {count(compared)} of {count(statistics.samples)}</Text>
    </Group>
  );
}
