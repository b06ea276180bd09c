import type { FlowScale } from '../flow/language/index.js';

interface Rated {
  readonly scale: string;
  /** A form may offer fewer levels than its scale has. */
  readonly only?: readonly string[] | undefined;
}

/** The levels a field offers, best first. */
export const levelsFor = (
  { scale, only }: Rated,
  scales: Readonly<Record<string, FlowScale>>,
): FlowScale['levels'] => {
  const levels = scales[scale]?.levels ?? [];
  return only === undefined ? levels : levels.filter(({ id }) => only.includes(id));
};
