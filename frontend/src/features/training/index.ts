export { CompareJobs } from './CompareJobs';
export { JobPage } from './JobPage';
export { NewJob } from './NewJob';
export { Training } from './Training';
