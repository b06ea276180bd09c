import type { TypeShape } from '../../feel/index.js';

/** What is known of a person; `id`, `unit`, `lineManager` and `dottedLine` are to be compared. */
const PERSON = {
  id: 'string',
  employeeNumber: 'string',
  unit: 'string',
  title: 'string',
  grade: 'string',
  rank: 'number',
  lineManager: 'string',
  dottedLine: 'string',
  hiredOn: 'date',
  employment: 'string',
  onLeave: 'boolean',
} as const;

/** The documented, typed context of every FEEL expression of a flow. */
export const flowContextShape: Readonly<Record<string, TypeShape>> = {
  person: { context: PERSON },
  participants: { anyKey: { context: { ...PERSON, number: 'number' } } },
  cycle: { context: { startsOn: 'date', period: { context: { from: 'date', to: 'date' } } } },
  period: { context: { from: 'date', to: 'date' } },
  scores: { anyKey: { context: { value: 'number', band: 'string' } } },
  result: { context: { score: 'string', value: 'number', band: 'string' } },
  steps: {
    anyKey: {
      context: {
        outcome: 'string',
        iteration: 'number',
        status: 'string',
        raised: { list: 'string' },
      },
    },
  },
  /** Of the vote that is being opened: nobody else has a panel. */
  panel: { context: { members: { list: { context: PERSON } }, unit: 'string' } },
  facts: { anyKey: { context: { isRecorded: 'boolean', note: 'string' } } },
  answers: { anyKey: { anyKey: 'any' } },
};

/** The same for what a participant asks of its candidates, on the day it is asked. */
export const candidateContextShape: Readonly<Record<string, TypeShape>> = {
  ...flowContextShape,
  candidate: { context: PERSON },
  today: 'date',
};
