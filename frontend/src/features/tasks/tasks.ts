import { useQuery } from '@tanstack/react-query';
import { type Page, get } from '../../shared/api';
import type { RegisteredTask } from '../../shared/task';

export const useTasks = () => useQuery({ queryKey: ['tasks'], queryFn: () => get<Page<RegisteredTask>>('/api/v1/tasks') });
