import { Select } from '@mantine/core';
import type { Eye } from './eyes';

/** Which model version looks, where there is a choice. */
export function EyeSelect({ eyes, eye, onEye }: { eyes: Eye[]; eye: Eye; onEye: (modelVersion: string) => void }) {
  if (eyes.length < 2) return null;
  return (
    <Select
      label="As seen by"
      maw={320}
      allowDeselect={false}
      data={eyes.map(({ modelVersion, name }) => ({ value: modelVersion, label: name }))}
      value={eye.modelVersion}
      onChange={(by) => by && onEye(by)}
    />
  );
}
