export {
  changeManagerShape,
  endLeaveShape,
  importReportShape,
  importShape,
  listedPersonShape,
  peoplePageShape,
  peopleQueryShape,
  personViewShape,
  startLeaveShape,
} from './people.js';
export type { ImportReport, ListedPerson, PersonView } from './people.js';
