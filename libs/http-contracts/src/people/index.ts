export {
  changeManagerShape,
  endLeaveShape,
  importReportShape,
  importShape,
  listedPersonShape,
  nameSubstituteShape,
  peoplePageShape,
  peopleQueryShape,
  personViewShape,
  startLeaveShape,
  workedTogetherShape,
} from './people.js';
export type { ImportReport, ListedPerson, PersonView } from './people.js';
