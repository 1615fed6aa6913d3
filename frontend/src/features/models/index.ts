export { ModelPage } from './ModelPage';
export { Models } from './Models';
export { ModelVersionPage } from './ModelVersionPage';
