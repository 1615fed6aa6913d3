export { Events } from './Events';
