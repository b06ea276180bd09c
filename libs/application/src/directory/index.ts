export { DirectorySource } from './directory-source.js';
export type { FetchedFacts } from './fetched-facts.js';
export { importPeople } from './import-people.handler.js';
export type { ImportPeople, Imported } from './import-people.handler.js';
export {
  decideOnPerson,
  DIRECTORY_CLOCK,
  DIRECTORY_ZONE,
  handlePersonCommand,
  personDue,
} from './person-command.handler.js';
export type { PersonHandling } from './person-command.handler.js';
