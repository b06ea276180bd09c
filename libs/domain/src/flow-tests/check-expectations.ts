import { dateOf } from '../calendar/index.js';
import type { Directory } from '../directory/index.js';
import { ABSENT } from '../facts/index.js';
import type { CalendarDate, PersonId, Text } from '../kernel/index.js';
import { ERASED } from '../review/index.js';
import type { OpenedReview, StepState } from '../review/index.js';
import type { Expectations } from './expectations-schema.js';

export interface Moment {
  readonly review: OpenedReview;
  readonly directory: Directory;
  readonly zone: string;
}

/** Everything that is not as it must be at a moment. */
export const checkExpectations = (expected: Expectations, moment: Moment): readonly Text[] => [
  ...differences(expected.open, (block) => openAt(moment, block), 'open'),
  ...differences(expected.due, (block) => dueAt(moment, block), 'due'),
  ...differences(expected.outcome, (block) => outcomeAt(moment, block), 'outcome'),
  ...differences(expected.score, (score) => scoreOf(moment, score, 'value'), 'score'),
  ...differences(expected.band, (score) => scoreOf(moment, score, 'band'), 'band'),
  ...(expected.status === undefined
    ? []
    : differences({ review: expected.status }, () => moment.review.status, 'status')),
];

type Value = string | readonly string[];

const differences = (
  expected: Readonly<Record<string, Value>>,
  actualOf: (key: string) => Value,
  what: string,
): readonly Text[] =>
  Object.entries(expected).flatMap(([key, value]) => {
    const [wanted, found] = [said(value), said(actualOf(key))];
    if (wanted === found) return [];
    return [
      {
        zh: `${key} 的 ${what} 应为 ${wanted}，实为 ${found}`,
        en: `${what} of ${key} should be ${wanted} and is ${found}`,
      },
    ];
  });

const said = (value: Value): string =>
  typeof value === 'string' ? value : `[${value.toSorted().join(', ')}]`;

const stepsOf = ({ review }: Moment, block: string): readonly StepState[] =>
  [...review.steps.values()].filter((step) => step.block === block);

const openAt = (moment: Moment, block: string): readonly string[] => {
  const open = stepsOf(moment, block).filter(({ status }) => status === 'open');
  const keys = new Set(open.map(({ key }) => key));
  return [...moment.review.tasks.values()]
    .filter(({ step, status }) => keys.has(step) && status === 'open')
    .map(({ assignee }) => numberOf(moment, assignee));
};

const numberOf = ({ directory }: Moment, id: PersonId): string => {
  const person = directory.person(id, '9999-12-31' as CalendarDate);
  return person === ABSENT ? id : person.employeeNumber;
};

const dueAt = (moment: Moment, block: string): string => {
  const due = stepsOf(moment, block).find(({ status }) => status === 'open')?.due;
  return due === undefined ? 'none' : dateOf(due.at, moment.zone);
};

const outcomeAt = (moment: Moment, block: string): string => {
  const step = stepsOf(moment, block).at(-1);
  if (step === undefined) return 'not reached';
  return step.status === 'closed' ? (step.outcome ?? 'closed') : step.status;
};

const scoreOf = ({ review }: Moment, key: string, part: 'value' | 'band'): string => {
  const result = review.scores.get(key);
  if (result === undefined) return 'not computed';
  if (result === ERASED) return ERASED;
  return result.available ? (result[part] ?? 'none') : 'not available';
};
