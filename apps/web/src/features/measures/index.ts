export { MeasuresPage } from './measures-page.js';
