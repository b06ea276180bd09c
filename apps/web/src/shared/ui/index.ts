import './ui.css';

export { DataTable } from './data-table.js';
export type { Column } from './data-table.js';
export { DateField } from './date-field.js';
export { DueMark } from './due-mark.js';
export { describedBy, FormRow } from './form-row.js';
export { EmptyState } from './empty-state.js';
export { Meter } from './meter.js';
export { Page } from './page.js';
export { Panel } from './panel.js';
export { Person } from './person.js';
export { Pill } from './pill.js';
export type { Tone } from './pill.js';
export { ProblemNotice } from './problem-notice.js';
export { QueryView } from './query-view.js';
export { Skeleton } from './skeleton.js';
export { useUiTexts } from './ui-texts.js';
