import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { sampleImage } from '../../shared/api/datasets';
import { raw } from '../../shared/api/http';
import { useUrl } from '../../shared/ui/search';

/** An image that was asked about; a sample of a data set is named as the address names it. */
export interface Seen {
  file: File;
  sample?: string;
}

const KEPT = 8;

/** 'version/path of the sample', as an image file. */
async function fetched(sample: string): Promise<Seen> {
  const [version = '', ...path] = sample.split('/');
  const bytes = await (await raw(sampleImage(version, path.join('/')), { headers: { accept: 'image/*' } })).blob();
  return { sample, file: new File([bytes], path.at(-1) ?? sample, { type: bytes.type }) };
}

/** The image that is asked about: a sample that the address names, or a file of one's own, which no address can. */
export function useImage() {
  const [{ sample }, setUrl] = useUrl();
  const [own, setOwn] = useState<Seen | null>(null);
  const [recent, setRecent] = useState<Seen[]>([]);
  const asked = useQuery({ queryKey: ['playground-sample', sample], queryFn: () => fetched(sample!), enabled: sample !== undefined, staleTime: Infinity });
  const seen = sample === undefined ? own : (asked.data ?? null);
  const image = seen?.file ?? null;
  useEffect(() => {
    if (seen) setRecent((before) => [seen, ...before.filter(({ file }) => file !== seen.file)].slice(0, KEPT));
  }, [seen]);
  const show = useCallback((next: Seen) => {
    if (!next.sample) setOwn(next);
    setUrl({ sample: next.sample });
  }, [setUrl]);
  const source = useMemo(() => (image ? URL.createObjectURL(image) : null), [image]);
  useEffect(() => () => { if (source) URL.revokeObjectURL(source); }, [source]);
  return {
    image,
    source,
    recent,
    problem: asked.error,
    show,
    take: useCallback((file: File) => show({ file }), [show]),
    choose: useCallback((chosen: string) => setUrl({ sample: chosen }), [setUrl]),
  };
}
