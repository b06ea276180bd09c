export { cycleTable, cycleView } from './cycle-view.js';
