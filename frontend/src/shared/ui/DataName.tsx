import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { datasetQuery, versionQuery } from '../api/datasets';
import { shortId } from '../format';
import { Ref } from './Ref';
import { places } from './places';

/** A data-set version by name and number; by the end of its id when it is gone or still asked for. */
export function DataName({ id }: { id: string }) {
  const version = useQuery({ ...versionQuery(id), retry: false }).data;
  const dataset = useQuery({ ...datasetQuery(version?.dataset ?? ''), enabled: version !== undefined }).data;
  return version && dataset ? <Ref to={places.datasetVersion(dataset.id, version.number)}>{dataset.name} version {version.number}</Ref> : <Text span fz={13} className="mono" c="dimmed">{shortId(id)}</Text>;
}
