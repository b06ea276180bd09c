export { Reconciliation } from './reconciliation.js';
