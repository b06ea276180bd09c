import type { Finding } from './finding.js';

/** Levels of lists and objects that are read; a block in another takes two, a case of a choice four. */
const LEVELS = 420;

/**
 * What is nested deeper than anybody could read is not taken: everything that reads a flow goes down
 * into it, and would run out of stack. It is looked for level by level, without going down itself.
 */
export const tooDeep = (raw: unknown): readonly Finding[] => {
  let level: readonly unknown[] = [raw];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > LEVELS) return [FINDING];
    level = level.flatMap((value) =>
      typeof value === 'object' && value !== null ? Object.values(value) : [],
    );
  }
  return [];
};

const FINDING: Finding = {
  code: 'FLOW.TOO_DEEP',
  severity: 'error',
  path: '',
  message: {
    zh: '环节嵌套过深（最多约 200 层）',
    en: 'The blocks are nested too deep (some 200 levels at most)',
  },
  fix: { zh: '改用子流程，或少嵌套几层', en: 'Nest less, or put the parts into one sequence' },
};
