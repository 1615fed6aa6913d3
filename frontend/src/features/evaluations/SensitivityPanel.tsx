import { NumberInput, Stack, Table, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { sensitivityQuery } from '../../shared/api/evaluations';
import { count } from '../../shared/format';
import { Loaded } from '../../shared/ui/Loaded';
import { Panel } from '../../shared/ui/Panel';

const PAUSE = 300;

/** How small a difference the benchmark can tell from chance, and what more samples would change. */
export function SensitivityPanel({ benchmark }: { benchmark: string }) {
  const [samples, setSamples] = useState<number | string>('');
  const [asked] = useDebouncedValue(typeof samples === 'number' && samples >= 2 ? samples : undefined, PAUSE);
  const query = useQuery(sensitivityQuery(benchmark, asked));
  return (
    <Panel title="What it can show" lead="The smallest difference between two versions that a paired test finds. What is smaller needs more samples, not more luck.">
      <Stack gap={16}>
        <NumberInput label="With so many samples" description="Empty for those it has" maw={240} min={2} allowDecimal={false} thousandSeparator={'\u2009'} value={samples} onChange={setSamples} />
        <Loaded query={query} height={120}>
          {(told) => (
            <>
              <Table.ScrollContainer minWidth={300}>
                <Table aria-label="Smallest differences found">
                  <Table.Thead><Table.Tr><Table.Th>Metric</Table.Th><Table.Th className="number">Smallest difference</Table.Th><Table.Th className="number">Standard error</Table.Th></Table.Tr></Table.Thead>
                  <Table.Tbody>
                    {told.figures.map(({ metric, detectable, standardError }) => (
                      <Table.Tr key={metric}>
                        <Table.Td>{metric}</Table.Td>
                        <Table.Td className="number">{detectable.toFixed(3)}</Table.Td>
                        <Table.Td className="number">{standardError.toFixed(4)}</Table.Td>
                      </Table.Tr>
                    ))}
                  </Table.Tbody>
                </Table>
              </Table.ScrollContainer>
              <Text fz={13} c="dimmed">For {count(told.samples)} samples: found {Math.round(100 * told.power)} times of 100 where it is there, and called in at most {Math.round(100 * told.level)} of 100 where there is none. {told.figures.some(({ basis }) => basis === 'TWO_EVALUATIONS') ? 'Taken from the two versions judged last.' : 'Taken from the only version judged, as if another had nothing to do with it.'}</Text>
            </>
          )}
        </Loaded>
      </Stack>
    </Panel>
  );
}
