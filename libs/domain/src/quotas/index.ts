export { balanceFigure } from './balance.js';
export type { BalanceFigure } from './balance.js';
export { quotaOn } from './bands-named.js';
export { checkHolds, compileGroupCheck } from './group-check.js';
export { peopleOf } from './people-of.js';
export { quotaFiguresOf } from './quota-figures.js';
export { ATTRIBUTES, balanceSchema, groupCheckSchema, quotaSchema } from './quota-rule.js';
export type {
  BalanceDocument,
  BalanceRule,
  GroupCheck,
  QuotaAttribute,
  QuotaDocument,
  QuotaFigure,
  QuotaMember,
  QuotaRule,
  Standing,
} from './quota-rule.js';
export { reachesBeyondTable } from './reach.js';
export { isBroken, isShort, tierOf } from './tiers.js';
