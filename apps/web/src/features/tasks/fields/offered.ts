import type { FlowScale } from '@reprise/domain/flow/language';
import type { Scales } from './field-types.js';

/** The levels a field offers; the language may narrow its scale. */
export const offered = (
  { scale, only }: { readonly scale: string; readonly only?: readonly string[] | undefined },
  scales: Scales,
): FlowScale['levels'] => {
  const levels = scales[scale]?.levels ?? [];
  return only === undefined ? levels : levels.filter(({ id }) => only.includes(id));
};
