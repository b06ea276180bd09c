export { DirectorySource } from './directory-source.js';
export { importPeople } from './import-people.handler.js';
export type { ImportPeople, Imported } from './import-people.handler.js';
