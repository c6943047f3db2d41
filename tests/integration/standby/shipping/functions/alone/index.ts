export { main } from '../backup';
