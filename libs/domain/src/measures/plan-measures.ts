import { compare, isDecimal } from '../decimal/index.js';
import { importProblem, personIdOf } from '../directory/index.js';
import type { ImportProblem } from '../directory/index.js';
import { as } from '../kernel/index.js';
import type { Decimal } from '../kernel/index.js';
import type { Actual, MeasuredRow, Period } from './measures-events.js';
import { periodOf } from './period-of.js';

/** One row of a file of actuals, as text; the column names are the field's own. */
export interface MeasuresRow {
  /** Line of the file as a spreadsheet shows it. */
  readonly row: number;
  readonly employeeNumber: string;
  /** Key of a measure in a flow, or its title there. */
  readonly measure: string;
  readonly period: string;
  readonly target: string;
  /** A share: so many of so many. */
  readonly part: string;
  readonly whole: string;
  /** Or a level, and how many samples it stands for. */
  readonly value: string;
  readonly samples: string;
}

/** What the rows of a file are judged by. */
export interface KnownToMeasures {
  readonly isPerson: (employeeNumber: string) => boolean;
  /** Key of the measure that a cell names, by key or title. */
  readonly measureOf: (name: string) => string | undefined;
}

export interface MeasuresPlan {
  readonly rows: number;
  readonly problems: readonly ImportProblem[];
  /** One import a period, in the order of the periods. */
  readonly imports: readonly { readonly period: Period; readonly rows: readonly MeasuredRow[] }[];
}

/** What a file of actuals would import, and everything that is wrong with it, in row order. */
export const planMeasures = (
  rows: readonly MeasuresRow[],
  known: KnownToMeasures,
): MeasuresPlan => {
  const problems: ImportProblem[] = [];
  const imports = new Map<string, { readonly period: Period; readonly rows: MeasuredRow[] }>();
  const seen = new Set<string>();
  const isCounted = rows.some(({ samples }) => samples !== '');
  for (const row of rows) {
    const judged = judge(row, known, isCounted);
    problems.push(...judged.problems);
    const { period, measured } = judged;
    if (period === undefined || measured === undefined) continue;
    const key = `${period.from} ${period.to}`;
    const which = `${key} ${measured.person} ${measured.measure}`;
    if (seen.has(which)) problems.push(importProblem(row.row, 'measure', 'DUPLICATE'));
    if (seen.has(which)) continue;
    seen.add(which);
    const together = imports.get(key) ?? { period, rows: [] };
    together.rows.push(measured);
    imports.set(key, together);
  }
  const byPeriod = [...imports].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return { rows: rows.length, problems, imports: byPeriod.map(([, each]) => each) };
};

interface Judged {
  readonly problems: readonly ImportProblem[];
  readonly period?: Period | undefined;
  readonly measured?: MeasuredRow;
}

const judge = (row: MeasuresRow, known: KnownToMeasures, isCounted: boolean): Judged => {
  const measure = known.measureOf(row.measure);
  const period = periodOf(row.period);
  const problems = [
    ...wrong(row, 'employeeNumber', known.isPerson(row.employeeNumber) || 'UNKNOWN_PERSON'),
    ...wrong(row, 'measure', measure !== undefined || 'UNKNOWN_MEASURE'),
    ...wrong(row, 'period', period !== undefined || 'BAD_PERIOD'),
    ...wrong(row, 'target', isAmount(row.target) || 'BAD_NUMBER'),
    ...wrongActual(row, isCounted),
  ];
  if (problems.length > 0 || measure === undefined) return { problems };
  const person = personIdOf(row.employeeNumber);
  const target = amountOf(row.target);
  const measured = { row: row.row, person, measure, actual: actualOf(row), target };
  return { problems, period, measured };
};

type Field = Exclude<keyof MeasuresRow, 'row'>;

/** An empty cell is missing, whatever else would be wrong with it. */
const wrong = (
  row: MeasuresRow,
  field: Field,
  isRight: true | Parameters<typeof importProblem>[2],
): readonly ImportProblem[] => {
  if (row[field] === '') return [importProblem(row.row, field, 'MISSING')];
  return isRight === true ? [] : [importProblem(row.row, field, isRight)];
};

const isShare = ({ part, whole }: MeasuresRow): boolean => part !== '' || whole !== '';

const wrongActual = (row: MeasuresRow, isCounted: boolean): readonly ImportProblem[] => {
  const isLevel = row.value !== '';
  if (isShare(row) === isLevel) return [importProblem(row.row, 'value', 'VALUE_OR_SHARE')];
  const number = (field: Field) => wrong(row, field, isAmount(row[field]) || 'BAD_NUMBER');
  if (isLevel) return [...number('value'), ...(isCounted ? number('samples') : [])];
  const problems = [...number('part'), ...number('whole')];
  if (problems.length > 0) return problems;
  const isMore = compare(amountOf(row.part), amountOf(row.whole)) > 0;
  return isMore ? [importProblem(row.row, 'part', 'MORE_THAN_WHOLE')] : [];
};

/** A percent sign says how people read a number; what it is measured in, the flow says. */
const amountOf = (text: string): Decimal => as<Decimal>(text.replace(/\s*%$/, ''));

const isAmount = (text: string): boolean => {
  const amount = amountOf(text);
  return isDecimal(amount) && compare(amount, as<Decimal>('0')) >= 0;
};

/** A level without samples in the whole file counts once for its period. */
const actualOf = (row: MeasuresRow): Actual =>
  isShare(row)
    ? { kind: 'share', part: amountOf(row.part), of: amountOf(row.whole) }
    : { kind: 'level', value: amountOf(row.value), samples: amountOf(row.samples || '1') };
