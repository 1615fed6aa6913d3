export { DatasetPage } from './DatasetPage';
export { Datasets } from './Datasets';
export { NewDataset } from './NewDataset';
export { VersionPage } from './VersionPage';
