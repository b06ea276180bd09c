export { RehearsalPage } from './rehearsal-page.js';
