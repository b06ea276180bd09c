export { Bells } from './bells.js';
export { Relay } from './relay.js';
