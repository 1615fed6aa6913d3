import { useMutation, useQueryClient } from '@tanstack/react-query';
import { post } from '../../shared/api';
import type { RegisteredTask, TaskDefinition } from '../../shared/task';

export function useSaveTask() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (registration: { team: string; name: string; task: TaskDefinition }) => post<RegisteredTask>('/api/v1/tasks', registration),
    onSuccess: () => client.invalidateQueries({ queryKey: ['tasks'] }),
  });
}
