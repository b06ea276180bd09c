import { commonBlockWords, containerWords } from './block-words.js';
import { afterSubmissionWords } from './after-submission-words.js';
import { courseWords } from './course-words.js';
import { documentWords } from './document-words.js';
import { formRuleWords } from './form-rule-words.js';
import { formWords } from './form-words.js';
import { groupWords } from './group-words.js';
import { measureWords } from './measure-words.js';
import { peopleWords } from './people-words.js';
import { roleWords } from './role-words.js';
import { scoreWords } from './score-words.js';
import { stepWords } from './step-words.js';
import { voteWords } from './vote-words.js';
import type { PropertyWords, WordTable } from './words.js';

const TABLE: WordTable = {
  ...documentWords,
  ...roleWords,
  ...peopleWords,
  ...formWords,
  ...formRuleWords,
  ...measureWords,
  ...scoreWords,
  ...commonBlockWords,
  ...containerWords,
  ...afterSubmissionWords,
  ...courseWords,
  ...stepWords,
  ...groupWords,
  ...voteWords,
};

/**
 * Words of a property by its path in the language, names of records and places in lists left out:
 * `forms.fields.title`, `task.due`. A block's property without words of its own has those that
 * hold for every block (`block.due`).
 */
export const propertyWords = (path: readonly string[]): PropertyWords | undefined =>
  TABLE[path.join('.')] ?? TABLE[['block', ...path.slice(1)].join('.')];
