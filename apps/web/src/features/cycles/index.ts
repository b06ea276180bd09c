export { CyclePage } from './cycle-page.js';
export { CyclesPage } from './cycles-page.js';
export { NewCyclePage } from './new-cycle-page.js';
