import { useQuery } from '@tanstack/react-query';
import { type Page, get } from '../../shared/api';

export interface Dataset {
  id: string;
  team: string;
  name: string;
  description: string;
  createdAt: string;
  createdBy: string;
}

export interface DatasetVersion {
  id: string;
  number: number;
  state: string;
  samples: number;
  samplesExpected: number;
  splits: Record<string, number>;
  digest?: string | null;
  createdAt: string;
}

export const useDatasets = () => useQuery({ queryKey: ['datasets'], queryFn: () => get<Page<Dataset>>('/api/v1/datasets') });

export const useVersions = (dataset: string) =>
  useQuery({
    queryKey: ['datasets', dataset, 'versions'],
    queryFn: () => get<Page<DatasetVersion>>(`/api/v1/datasets/${dataset}/versions`),
    refetchInterval: (query) => (query.state.data?.items.some((version) => version.state === 'PENDING') ? 1_000 : false),
  });
