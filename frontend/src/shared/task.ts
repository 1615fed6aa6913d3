/** What can be asked; the kinds of services/tasks. */
export type TaskDefinition =
  | { kind: 'image-classification'; labels: string[]; prompts?: string[] }
  | { kind: 'captioning'; maxTokens?: number; beams?: number }
  | { kind: 'image-text-retrieval'; candidates?: string[]; topK?: number }
  | { kind: 'object-detection' | 'instance-segmentation'; labels: string[]; scoreThreshold?: number; maxDetections?: number };

export interface RegisteredTask {
  id: string;
  team: string;
  name: string;
  revision: number;
  task: TaskDefinition;
  state: string;
  createdAt: string;
}
