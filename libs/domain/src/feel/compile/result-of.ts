import { kindOfShape } from '../types/kind-of-shape.js';
import type { TypeShape } from '../types/type-shape.js';

const DAYS = 'days and time duration';
const MONTHS = 'years and months duration';
const MOMENT = 'date and time';

/** What an operator gives for the kinds left and right of it. */
const results: Readonly<Record<string, TypeShape>> = {
  'string + string': 'string',
  [`${DAYS} / ${DAYS}`]: 'number',
  [`${MONTHS} / ${MONTHS}`]: 'number',
  'date - date': DAYS,
  'time - time': DAYS,
  [`${MOMENT} - ${MOMENT}`]: DAYS,
  [`date - ${MOMENT}`]: DAYS,
  [`${MOMENT} - date`]: DAYS,
  ...Object.fromEntries(
    ['+', '-', '*', '/', '**'].map((sign) => [`number ${sign} number`, 'number']),
  ),
  ...Object.fromEntries(
    [DAYS, MONTHS].flatMap((kind) => [
      [`${kind} + ${kind}`, kind],
      [`${kind} - ${kind}`, kind],
      [`${kind} * number`, kind],
      [`${kind} / number`, kind],
      [`number * ${kind}`, kind],
      ...['date', MOMENT, ...(kind === DAYS ? ['time'] : [])].flatMap((day) => [
        [`${day} + ${kind}`, day],
        [`${day} - ${kind}`, day],
        [`${kind} + ${day}`, day],
      ]),
    ]),
  ),
};

const OPEN = new Set(['any', 'null']);

/** The type of a calculation; `undefined` when it can never have a value. */
export const resultOf = (
  operator: string,
  left: TypeShape,
  right: TypeShape,
): TypeShape | undefined => {
  const [a, b] = [kindOfShape(left), kindOfShape(right)];
  if (!OPEN.has(a) && !OPEN.has(b)) return results[`${a} ${operator} ${b}`];
  const possible = Object.entries(results).filter(([form]) => fits(form, { a, operator, b }));
  if (possible.length === 0) return undefined;
  const types = new Set(possible.map(([, type]) => type));
  const [only] = types;
  return types.size === 1 && only !== undefined ? only : 'any';
};

const fits = (
  form: string,
  { a, operator, b }: { readonly a: string; readonly operator: string; readonly b: string },
): boolean => {
  const sign = ` ${operator} `;
  if (!form.includes(sign)) return false;
  const [left, right] = form.split(sign);
  return (OPEN.has(a) || a === left) && (OPEN.has(b) || b === right);
};
