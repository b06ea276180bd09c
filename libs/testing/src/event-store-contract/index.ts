export { eventStoreContract, newEvent } from './contract.js';
export type { StoreFamily, StoreUnderTest } from './contract.js';
