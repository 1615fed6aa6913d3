import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { datasetQuery, datasetsQuery, versionsQuery } from '../api/datasets';
import type { Dataset, DatasetVersion } from '../api/types';
import { PickOne } from './PickOne';

interface Props {
  team: string;
  value: DatasetVersion | null;
  onChange: (version: DatasetVersion | null) => void;
  required?: boolean;
  w?: number;
}

const named = ({ id, name }: Dataset) => ({ value: id, label: name });

/** A data set and which version of it: the newest that is ready, until another is chosen. */
export function PickVersion({ team, value, onChange, required, w }: Props) {
  const [chosen, setChosen] = useState<Dataset | null>(null);
  // A version that came with the address brings its data set along.
  const given = useQuery({ ...datasetQuery(value?.dataset ?? ''), enabled: value !== null && chosen === null }).data;
  const dataset = chosen ?? given ?? null;
  const versions = useQuery({ ...versionsQuery(dataset?.id ?? ''), enabled: dataset !== null });
  const ready = versions.data?.items.filter(({ state }) => state === 'READY') ?? [];
  const isOther = dataset !== null && value?.dataset !== dataset.id;
  const newest = ready[0];
  useEffect(() => {
    if (isOther && newest?.dataset === dataset.id) onChange(newest);
  }, [isOther, newest, dataset, onChange]);
  return (
    <>
      <PickOne
        label="Data"
        placeholder="Choose a data set"
        required={required}
        w={w}
        find={(q) => datasetsQuery(team, q)}
        option={named}
        value={dataset}
        onChange={(next) => {
          setChosen(next);
          onChange(null);
        }}
      />
      <Select
        label="Version"
        required={required}
        w={w && Math.round(w / 2)}
        allowDeselect={false}
        disabled={ready.length === 0}
        placeholder={dataset && versions.data && ready.length === 0 ? 'none is ready' : undefined}
        data={ready.map(({ id, number }) => ({ value: id, label: `version ${number}` }))}
        value={isOther ? null : (value?.id ?? null)}
        onChange={(id) => onChange(ready.find((version) => version.id === id) ?? null)}
      />
    </>
  );
}
