import type { Rehearsed } from './rehearsal.js';
import { printTable } from './table.js';
import type { Quantiles, Visible } from './visible.js';

const whole = (value: number): string => Math.round(value).toLocaleString('en');
const milliseconds = (value: number): string => `${value.toFixed(2)} ms`;

export const printVisible = ({ answered, seen, read, insert }: Visible): void => {
  const row = (what: string, { median, most }: Quantiles): string[] => [
    what,
    milliseconds(median),
    milliseconds(most),
  ];
  printTable(
    'From an answer stored to the next task: one caller, another connection looks at once',
    [
      ['', 'median', 'p99'],
      row('answer stored, with the next task in the same transaction', answered),
      row('next task read on another connection', seen),
      row('  of which that read', read),
      row('a plain insert and commit, for comparison', insert),
    ],
  );
};

const REVIEWS_A_SECOND = 5_000;
const CPU_A_STEP = 10;

export const printRehearsals = (rehearsals: readonly Rehearsed[]): void => {
  const met = (isMet: boolean): string => (isMet ? ' ✓' : ' ✗');
  printTable('A rehearsal of the annual flow, one thread', [
    [
      'reviews',
      'reviews/s',
      'low',
      'goal',
      'CPU µs/review',
      'CPU µs/step',
      'goal',
      'alive at most',
    ],
    ...rehearsals.map(({ reviews, reviewsPerSecond, cpuPerReview, cpuPerStep, megabytes }) => [
      whole(reviews),
      whole(reviewsPerSecond.median),
      whole(reviewsPerSecond.low),
      `≥ ${whole(REVIEWS_A_SECOND)}${met(reviewsPerSecond.low >= REVIEWS_A_SECOND)}`,
      whole(cpuPerReview),
      cpuPerStep.toFixed(1),
      `≤ ${CPU_A_STEP}${met(cpuPerStep <= CPU_A_STEP)}`,
      `${whole(megabytes)} MB`,
    ]),
  ]);
};

const WARM_START = 5;

export const printStart = ({
  cold,
  warm,
}: {
  readonly cold: number;
  readonly warm: number;
}): void => {
  const isMet = warm <= WARM_START ? '✓' : '✗';
  printTable('From `reprise up` to its first page, an empty installation', [
    ['', 'seconds', 'goal'],
    ['in a new folder', cold.toFixed(1), ''],
    ['in a folder used before', warm.toFixed(1), `≤ ${WARM_START} ${isMet}`],
  ]);
};
