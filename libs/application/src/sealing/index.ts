export { sealedStore } from './sealed-store.js';
