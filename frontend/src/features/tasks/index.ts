export { NewTask } from './NewTask';
export { TaskPage } from './TaskPage';
export { Tasks } from './Tasks';
