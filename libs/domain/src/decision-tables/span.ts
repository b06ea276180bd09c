import { textOf } from '../feel/index.js';
import type { Value } from '../feel/index.js';

interface End {
  readonly value: Value;
  readonly included: boolean;
}

/** Values in order from one end to another; without an end where it goes on for ever. */
export interface Span {
  readonly low: End | undefined;
  readonly high: End | undefined;
}

/** The span of two that follow each other. */
export const joined = (a: Span, b: Span): Span => ({ low: a.low, high: b.high });

/** As people write it: `60`, `[60..70)`, `< 60`, `>= 90`. */
export const spanText = ({ low, high }: Span): string => {
  if (low === undefined) return high === undefined ? 'any value' : beyond('<', high);
  if (high === undefined) return beyond('>', low);
  const [from, to] = [textOf(low.value), textOf(high.value)];
  return from === to
    ? from
    : `${low.included ? '[' : '('}${from}..${to}${high.included ? ']' : ')'}`;
};

const beyond = (sign: string, { value, included }: End): string =>
  `${sign}${included ? '=' : ''} ${textOf(value)}`;

/** The values named and the spaces between and beyond them, from the lowest up. */
export const spansOf = (bounds: readonly Value[]): readonly Span[] => {
  const ends = bounds.map((value) => ({ value, included: false }));
  const points = bounds.map((value) => {
    const end = { value, included: true };
    return { low: end, high: end };
  });
  return [
    { low: undefined, high: ends[0] },
    ...points.flatMap((point, at) => [point, { low: ends[at], high: ends[at + 1] }]),
  ];
};
