import { compare, isDecimal } from '../decimal/index.js';
import { accept, as, refuse } from '../kernel/index.js';
import type { Decider, Decimal, Decision, Refusal } from '../kernel/index.js';
import type { Actual, MeasuredRow, MeasuresEvent } from './measures-events.js';

type Without<E> = Omit<E, 'type'>;
export type MeasuresCommand = { readonly type: 'ImportMeasures' } & Without<MeasuresEvent>;

export type MeasuresState = 'none' | 'imported';

const decideMeasures = (
  command: MeasuresCommand,
  state: MeasuresState,
): Decision<MeasuresEvent> => {
  const { type: _, ...imported } = command;
  if (state === 'imported') return refuse('MEASURES.ALREADY_IMPORTED');
  const { from, to } = command.period;
  if (from > to) return refuse('MEASURES.BAD_PERIOD', { from, to });
  if (command.rows.length === 0) return refuse('MEASURES.NOTHING');
  const bad = command.rows.map(rowProblem).find((problem) => problem !== undefined);
  return bad ?? repeated(command.rows) ?? accept({ type: 'MeasuresImported', ...imported });
};

const ZERO = as<Decimal>('0');

const rowProblem = ({ row, actual, target }: MeasuredRow): Refusal | undefined => {
  const numbers = [target, ...numbersOf(actual)];
  const isSound = numbers.every((number) => isDecimal(number) && compare(number, ZERO) >= 0);
  if (!isSound) return refuse('MEASURES.BAD_NUMBER', { row: String(row) });
  const isMoreThanAll = actual.kind === 'share' && compare(actual.part, actual.of) > 0;
  return isMoreThanAll ? refuse('MEASURES.PART_EXCEEDS_WHOLE', { row: String(row) }) : undefined;
};

const numbersOf = (actual: Actual): readonly Decimal[] =>
  actual.kind === 'share' ? [actual.part, actual.of] : [actual.value, actual.samples];

/** Two rows for one person and measure in one file contradict each other, even when they agree. */
const repeated = (rows: readonly MeasuredRow[]): Refusal | undefined => {
  const seen = new Set<string>();
  for (const { row, person, measure } of rows) {
    const key = `${person} ${measure}`;
    if (seen.has(key)) return refuse('MEASURES.REPEATED', { row: String(row) });
    seen.add(key);
  }
  return undefined;
};

export const measuresDecider: Decider<MeasuresCommand, MeasuresEvent, MeasuresState> = {
  initialState: () => 'none',
  evolve: () => 'imported',
  decide: decideMeasures,
  isTerminal: (state) => state === 'imported',
};
