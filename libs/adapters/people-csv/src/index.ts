export { columnTitle } from './columns.js';
export { readPeopleCsv } from './read-people-csv.js';
export type { PeopleFile } from './read-people-csv.js';
