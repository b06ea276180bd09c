import type { DueRule, Terms } from './due-rule.js';

/** What a deadline refers to by name, for those who check that it exists. */
export interface NamesInRule {
  /** What it counts from, e.g. `self.closed`. */
  readonly anchors: readonly string[];
  /** Calendars by key. */
  readonly calendars: readonly string[];
}

export const namesIn = (rule: DueRule): NamesInRule => {
  const { calendar, notBefore, latest }: Terms = rule.terms ?? {};
  const limits = [notBefore, latest].filter((limit) => limit !== undefined);
  const inside = [...(rule.kind === 'oneOf' ? rule.rules : []), ...limits].map(namesIn);
  const anchor = 'anchor' in rule && rule.anchor?.at === 'name' ? [rule.anchor.name] : [];
  const named = calendar !== undefined && 'named' in calendar ? [calendar.named] : [];
  return {
    anchors: [...anchor, ...inside.flatMap(({ anchors }) => anchors)],
    calendars: [...named, ...inside.flatMap(({ calendars }) => calendars)],
  };
};
