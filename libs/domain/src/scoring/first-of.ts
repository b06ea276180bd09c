import { hindrance, takeInput, takeValue } from './missing.js';
import { unavailable } from './scored.js';
import type { Rejected, Scoring, Sum, Unavailable } from './scored.js';

/** The first of several that is there; the others are as if they had never been asked for. */
export const firstAvailable = (
  refs: readonly string[],
  scoring: Scoring,
): Sum | Unavailable | Rejected => {
  const found = refs.find((ref) => scoring.inputs.get(ref)?.value !== undefined);
  const last = refs.at(-1) ?? '';
  const part =
    found === undefined
      ? takeValue(last, scoring.inputs.get(last), scoring.definition)
      : takeInput(found, scoring);
  const hindered = hindrance([part]);
  if (hindered !== undefined) return hindered;
  const { traced } = part;
  return traced.value === undefined
    ? unavailable('none is available', [traced])
    : { kind: 'sum', value: traced.value, trace: [traced] };
};
