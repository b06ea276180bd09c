import type { TypeShape } from '../../feel/index.js';

const PERSON = {
  employeeNumber: 'string',
  unit: 'string',
  title: 'string',
  grade: 'string',
  hiredOn: 'date',
  employment: 'string',
} as const;

/** The documented, typed context of every FEEL expression of a flow. */
export const flowContextShape: Readonly<Record<string, TypeShape>> = {
  person: {
    context: {
      employeeNumber: 'string',
      unit: 'string',
      title: 'string',
      grade: 'string',
      hiredOn: 'date',
      employment: 'string',
      onLeave: 'boolean',
    },
  },
  cycle: { context: { startsOn: 'date', period: { context: { from: 'date', to: 'date' } } } },
  period: { context: { from: 'date', to: 'date' } },
  scores: { anyKey: { context: { value: 'number', band: 'string' } } },
  result: { context: { score: 'string', value: 'number', band: 'string' } },
  steps: { anyKey: { context: { outcome: 'string', iteration: 'number', status: 'string' } } },
  /** Of the vote that is being opened: nobody else has a panel. */
  panel: { context: { members: { list: { context: PERSON } }, unit: 'string' } },
  facts: { anyKey: { context: { isRecorded: 'boolean', note: 'string' } } },
  answers: { anyKey: { anyKey: 'any' } },
};
