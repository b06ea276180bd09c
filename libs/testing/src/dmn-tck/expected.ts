import { contextOf, equals, FeelContext, isList, textOf, valueFrom } from '@reprise/domain/feel';
import type { TypeShape, Value } from '@reprise/domain/feel';
import { child, children } from './xml.js';
import type { Element } from './xml.js';

const KINDS: Readonly<Record<string, readonly TypeShape[]>> = {
  boolean: ['boolean'],
  decimal: ['number'],
  double: ['number'],
  integer: ['number'],
  date: ['date'],
  dateTime: ['date and time'],
  time: ['time'],
  duration: ['days and time duration', 'years and months duration'],
};

const simple = (element: Element): Value => {
  if (element.attributes['nil'] === 'true') return null;
  const kind = (element.attributes['type'] ?? '').replace(/^.*:/, '');
  if (kind === 'boolean') return element.text.trim() === 'true';
  const shapes = KINDS[kind];
  if (shapes === undefined) return element.text;
  const found = shapes.map((shape) => valueFrom(element.text.trim(), shape));
  return found.find((value) => value !== null) ?? null;
};

/** A value written in a case: simple, a list, or components. */
export const valueWritten = (element: Element | undefined): Value => {
  if (element === undefined || element.attributes['nil'] === 'true') return null;
  const value = child(element, 'value');
  if (value !== undefined) return simple(value);
  const list = child(element, 'list');
  if (list !== undefined) return children(list, 'item').map(valueWritten);
  return contextOf(
    children(element, 'component').map(
      (part) => [part.attributes['name'] ?? '', valueWritten(part)] as const,
    ),
  );
};

/** Cases write results of divisions and roots with fewer digits than we keep. */
const NEAR = 1e-8;

const near = (a: Value, b: Value): boolean => {
  const [x, y] = [Number(textOf(a)), Number(textOf(b))];
  return Math.abs(x - y) <= NEAR * Math.max(1, Math.abs(y));
};

/** Whether a result is what a case expects. */
export const agrees = (actual: Value, expected: Value): boolean => {
  if (isList(expected)) return isList(actual) && sameItems(actual, expected);
  if (expected instanceof FeelContext) {
    return actual instanceof FeelContext && sameEntries(actual, expected);
  }
  if (equals(actual, expected) === true) return true;
  return isNumeric(actual) && isNumeric(expected) && near(actual, expected);
};

const sameItems = (actual: readonly Value[], expected: readonly Value[]): boolean =>
  actual.length === expected.length &&
  expected.every((item, at) => agrees(actual[at] ?? null, item));

const sameEntries = (actual: FeelContext, expected: FeelContext): boolean =>
  actual.size === expected.size &&
  expected.keys().every((key) => agrees(actual.get(key) ?? null, expected.get(key) ?? null));

const isNumeric = (value: Value): boolean =>
  typeof value === 'object' && value !== null && 'toSignificantDigits' in value;
