import type { ReviewStep } from '@reprise/http-contracts/reviews';
import type { Tone } from '../../shared/ui/index.js';

const outcomes = {
  done: ['done', 'green'],
  missing: ['missing', 'red'],
  'deemed done': ['deemedDone', 'plain'],
  declined: ['declined', 'amber'],
  cancelled: ['cancelled', 'plain'],
  approve: ['approve', 'green'],
  reject: ['reject', 'red'],
  'send back': ['sendBack', 'amber'],
  passed: ['passed', 'green'],
  calibrated: ['calibrated', 'green'],
  used: ['used', 'amber'],
  waived: ['waived', 'plain'],
  lapsed: ['lapsed', 'plain'],
  carried: ['carried', 'green'],
  rejected: ['rejected', 'red'],
  undecided: ['undecided', 'amber'],
  'deemed accepted': ['deemedAccepted', 'plain'],
  excluded: ['excluded', 'plain'],
  joined: ['joined', 'plain'],
  'too few': ['tooFew', 'amber'],
  abandoned: ['abandoned', 'plain'],
  'set aside': ['setAside', 'plain'],
  exhausted: ['exhausted', 'amber'],
} as const satisfies Record<string, readonly [string, Tone]>;

type OutcomeWord = (typeof outcomes)[keyof typeof outcomes][0];
export type StepWord = OutcomeWord | 'ahead' | 'openState' | 'skipped' | 'again';

const isOutcome = (outcome: string): outcome is keyof typeof outcomes => outcome in outcomes;

/** How a step stands, as a key of the words and the colour that goes with them. */
export const stepWord = (step: ReviewStep): { word: StepWord; tone: Tone } => {
  switch (step.status) {
    case 'ahead':
      return { word: 'ahead', tone: 'plain' };
    case 'open':
      return { word: 'openState', tone: 'blue' };
    case 'skipped':
      return { word: 'skipped', tone: 'plain' };
    case 'again':
      return { word: 'again', tone: 'amber' };
    case 'closed': {
      const outcome = step.outcome ?? 'done';
      const [word, tone] = isOutcome(outcome) ? outcomes[outcome] : outcomes.done;
      return { word, tone };
    }
  }
};
