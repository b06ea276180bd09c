import { equals, kindOfShape } from '../feel/index.js';
import type { FeelPart } from '../feel/index.js';
import type { OutputColumn, TableParts } from './compiled-table.js';
import { tableFinding } from './table-finding.js';
import type { TableFinding } from './table-finding.js';

/** Results of one column that do not go together, or are none of those there can be. */
export const checkOutputs = ({ outputs, rules }: TableParts): readonly TableFinding[] =>
  outputs.flatMap((output, column) => {
    const cells = rules.map(({ gives }) => gives[column]);
    return cells.flatMap((cell, rule) => {
      const path = `rules.${rule}.then.${column}`;
      return cell === undefined
        ? []
        : [...mixed(cells.slice(0, rule), cell, path), ...notNamed(output, cell, path)];
    });
  });

const OPEN = new Set(['any', 'null']);

const mixed = (
  before: readonly (FeelPart | undefined)[],
  { type }: FeelPart,
  path: string,
): readonly TableFinding[] => {
  const kind = kindOfShape(type);
  const other = before
    .map((cell) => (cell === undefined ? 'any' : kindOfShape(cell.type)))
    .find((each) => !OPEN.has(each));
  if (OPEN.has(kind) || other === undefined || other === kind) return [];
  return [
    tableFinding('error', path, {
      code: 'TABLE.MIXED_OUTPUT',
      zh: `此列之前的结果是 ${other}，此处是 ${kind}`,
      en: `The results above in this column are ${other}, this one is ${kind}`,
    }),
  ];
};

const notNamed = (
  { name, ranked }: OutputColumn,
  { known }: FeelPart,
  path: string,
): readonly TableFinding[] => {
  if (known === undefined || known === null || ranked.length === 0) return [];
  if (ranked.some((value) => equals(value, known) === true)) return [];
  return [
    tableFinding('error', path, {
      code: 'TABLE.NOT_A_VALUE',
      zh: `此结果不在「${name}」的可取值之中`,
      en: `This is none of the values that "${name}" may have`,
    }),
  ];
};
