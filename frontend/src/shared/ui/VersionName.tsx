import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { versionByIdQuery } from '../api/models';
import { shortId } from '../format';
import { Ref } from './Ref';
import { places } from './places';

/** A version by name and number; by the end of its id while those are not known. */
export function VersionName({ id }: { id: string }) {
  const version = useQuery({ ...versionByIdQuery(id), retry: false }).data;
  return version ? <span className="nowrap"><Ref to={places.modelVersion(version.model, version.number)}>{version.modelName} version {version.number}</Ref></span> : <Text span fz={13} className="mono" c="dimmed">{shortId(id)}</Text>;
}
