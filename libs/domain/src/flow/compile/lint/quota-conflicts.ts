import { quotaFiguresOf } from '../../../quotas/index.js';
import type { QuotaFigure, QuotaRule } from '../../../quotas/index.js';
import type { CompiledFlow, Node } from '../compiled-flow.js';
import type { Finding } from '../finding.js';
import { levelsOfScore, quotasAt, scoreOfQuota } from '../quotas-of.js';

/** Groups beyond this are looked at in the rehearsal, on the real organisation. */
const LARGEST = 100;

/** Ways to place people that are tried before a conflict counts as not found: lint is live. */
const MOST_TRIES = 20_000;

/**
 * Quotas that cannot be kept: in small groups, where a share is nobody, or with each other. Every
 * size of group in which they bind is tried; the smallest that fails is told.
 */
export const quotaConflicts = (flow: CompiledFlow, node: Node): readonly Finding[] => {
  const rules = quotasAt(flow, node);
  if (rules.length === 0) return [];
  const adviseBelow = node.kind === 'calibration' ? node.document.adviseBelow : 0;
  const unreachable = rules.flatMap((rule) => nobodyAllowed(rule, adviseBelow, node.id) ?? []);
  const bases = [...new Set(rules.map((rule) => basisOf(node, rule)))];
  const conflicts = bases.flatMap((basis) => {
    const together = rules.filter((rule) => basisOf(node, rule) === basis);
    const levels = levelsOfScore(flow, scoreOfQuota(node, together[0] ?? {}) ?? '');
    return conflictOf({ rules: together, levels, adviseBelow }, node.id) ?? [];
  });
  return [...unreachable, ...conflicts];
};

/** Quotas of one group are kept together; those of other groups have no say in it. */
const basisOf = (node: Node, rule: QuotaRule): string => {
  const { among, per, counts, overCycles } = rule;
  return JSON.stringify([scoreOfQuota(node, rule), among, per, counts, overCycles]);
};

const figureIn = (rule: QuotaRule, size: number, adviseBelow: number): QuotaFigure => {
  const { per: _, ...whole } = rule;
  const members = Array.from({ length: size }, () => ({ band: '' }));
  const [figure] = quotaFiguresOf(whole, members, adviseBelow);
  if (figure === undefined) throw new Error('a quota without groups has one figure');
  return figure;
};

const sizes = Array.from({ length: LARGEST }, (_, index) => index + 1);

/** The largest group in which the quota binds and a share comes to nobody at all. */
const nobodyAllowed = (rule: QuotaRule, adviseBelow: number, path: string): Finding | undefined => {
  const isMeant = rule.atMost === undefined || Number.parseInt(rule.atMost, 10) === 0;
  if (isMeant) return undefined;
  const size = sizes.findLast((each) => {
    const { isBinding, allowed } = figureIn(rule, each, adviseBelow);
    return isBinding && allowed === 0;
  });
  if (size === undefined) return undefined;
  const [band, most] = [rule.band.join(' + '), rule.atMost];
  const from = String(size + 1);
  return {
    code: 'FLOW.QUOTA_UNREACHABLE',
    severity: 'warning',
    path,
    message: {
      zh: `不超过 ${String(size)} 人的组里，${band} 的「至多 ${most}」就是一个也没有`,
      en: `In groups of up to ${String(size)}, "at most ${most}" ${band} means nobody`,
    },
    fix: {
      zh: `写上 adviseBelow: ${from}（更小的组仅提示），或用 bySize 给小组另定人数`,
      en: `Say adviseBelow: ${from}, so that smaller groups are only advised, or give them a number with bySize`,
    },
  };
};

interface Together {
  readonly rules: readonly QuotaRule[];
  readonly levels: readonly string[];
  readonly adviseBelow: number;
}

/** The smallest group in which no distribution keeps all quotas. */
const conflictOf = (together: Together, path: string): Finding | undefined => {
  const size = sizes.find((each) => isImpossible(together, each));
  if (size === undefined) return undefined;
  const names = together.rules.map(({ band }) => band.join(' + ')).join('；');
  return {
    code: 'FLOW.QUOTAS_CONTRADICT',
    severity: 'error',
    path,
    message: {
      zh: `${String(size)} 人的组里，这些名额不可能同时满足：${names}`,
      en: `In a group of ${String(size)}, these quotas cannot all hold: ${names.replaceAll('；', '; ')}`,
    },
    fix: {
      zh: '放宽其中一条，改变取整方式，或用 adviseBelow 让小组仅提示',
      en: 'Loosen one of them, round the other way, or let small groups be advised only',
    },
  };
};

const isImpossible = ({ rules, levels, adviseBelow }: Together, size: number): boolean => {
  const figures = rules
    .map((rule) => figureIn(rule, size, adviseBelow))
    .filter(({ isBinding }) => isBinding);
  return figures.length > 0 && !canPlace(figures, levels, size);
};

/** Whether that many people can be put into the bands so that every quota holds. */
const canPlace = (
  figures: readonly QuotaFigure[],
  levels: readonly string[],
  size: number,
): boolean => {
  // Levels that every quota treats alike are one place to put people.
  const kinds = new Set(levels.map((level) => signOf(figures, level)));
  const budget = { tries: MOST_TRIES };
  return place({ figures, signs: [...kinds], left: size, counts: figures.map(() => 0), budget });
};

const signOf = (figures: readonly QuotaFigure[], level: string): string =>
  figures.map(({ bands }) => (bands.includes(level) ? '1' : '0')).join('');

interface Placing {
  readonly figures: readonly QuotaFigure[];
  readonly signs: readonly string[];
  readonly left: number;
  readonly counts: readonly number[];
  readonly budget: { tries: number };
}

const place = ({ figures, signs, left, counts, budget }: Placing): boolean => {
  budget.tries -= 1;
  if (budget.tries < 0) return true;
  const [sign, ...others] = signs;
  if (sign === undefined)
    return (
      left === 0 && figures.every(({ required = 0 }, index) => (counts[index] ?? 0) >= required)
    );
  const most = roomFor(figures, sign, counts);
  const fewest = others.length === 0 ? left : 0;
  for (let here = Math.min(left, most); here >= fewest; here -= 1) {
    const counted = counts.map((each, index) => each + (sign[index] === '1' ? here : 0));
    if (place({ figures, signs: others, left: left - here, counts: counted, budget })) return true;
  }
  return false;
};

const roomFor = (
  figures: readonly QuotaFigure[],
  sign: string,
  counts: readonly number[],
): number =>
  Math.min(
    ...figures.map(({ allowed }, index) =>
      sign[index] === '1' ? allowed - (counts[index] ?? 0) : Number.MAX_SAFE_INTEGER,
    ),
  );
