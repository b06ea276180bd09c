import type { MeasuresRow } from '@reprise/domain/measures';
import { readTable } from '../table/index.js';
import type { Cells, Table } from '../table/index.js';
import { COLUMNS } from './columns.js';
import type { Field } from './columns.js';

export type MeasuresFile = Table<MeasuresRow>;

/** Reads a file of actuals as spreadsheets write it. */
export const readMeasuresCsv = (bytes: Uint8Array): MeasuresFile =>
  readTable({ columns: COLUMNS, rowOf }, bytes);

const rowOf = ({ row, textOf }: Cells<Field>): MeasuresRow => ({
  row,
  employeeNumber: textOf('employeeNumber'),
  measure: textOf('measure'),
  period: textOf('period').normalize('NFKC'),
  target: amountText(textOf('target')),
  value: amountText(textOf('value')),
  samples: amountText(textOf('samples')),
  part: amountText(textOf('part')),
  whole: amountText(textOf('whole')),
});

/** Full-width digits and percent signs are what a Chinese keyboard writes. */
const amountText = (text: string): string => text.normalize('NFKC');
