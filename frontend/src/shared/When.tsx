import { Tooltip } from '@mantine/core';
import { ago } from './format';

/** How long ago; the absolute time on hover. */
export function When({ at }: { at: string }) {
  return (
    <Tooltip label={new Date(at).toLocaleString()}>
      <time dateTime={at}>{ago(at)}</time>
    </Tooltip>
  );
}
