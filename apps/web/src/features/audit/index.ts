export { AuditPage } from './audit-page.js';
export { ReplayPage } from './replay-page.js';
