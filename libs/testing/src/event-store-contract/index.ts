export { eventStoreContract } from './contract.js';
export type { StoreFamily, StoreUnderTest } from './contract.js';
export { newEvent } from './writing.js';
