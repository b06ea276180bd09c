import { Budget, BudgetSpent } from './budget.js';
import { compileNode } from './compile-node.js';
import { FeelProblem } from './compiling.js';
import type { FeelFinding } from './compiling.js';
import { parseExpression } from './syntax.js';
import { contextIn, dateIn, durationIn, isList, numberOf } from './values.js';
import type { TypeShape, Value } from './values.js';

export type FeelAnswer =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly code: 'FEEL.BUDGET' };

export type CompiledFeel =
  | { readonly ok: true; readonly run: (context: object) => FeelAnswer }
  | { readonly ok: false; readonly findings: readonly FeelFinding[] };

export interface FeelOptions {
  /** The documented context: names it does not have are findings, not nulls. */
  readonly context: Readonly<Record<string, TypeShape>>;
  /** Evaluation steps before it is stopped; 100,000 unless said otherwise. */
  readonly steps?: number;
}

const STEPS = 100_000;

/** Compiles a FEEL expression once, to closures. It has no clock and cannot run for ever. */
export const compileFeel = (source: string, options: FeelOptions): CompiledFeel => {
  const parsed = parseExpression(source);
  if (!parsed.ok) {
    const { from, to } = parsed;
    const message = { zh: '表达式无法理解', en: 'The expression is not understood here' };
    return { ok: false, findings: [{ code: 'FEEL.SYNTAX', message, from, to }] };
  }
  try {
    const evaluate = compileNode(parsed.tree, {
      shapes: { context: options.context },
      locals: new Set(),
      compile: compileNode,
    });
    return { ok: true, run: (context) => answer(evaluate, context, options.steps ?? STEPS) };
  } catch (problem) {
    if (!(problem instanceof FeelProblem)) throw problem;
    return { ok: false, findings: [problem.finding] };
  }
};

const answer = (
  evaluate: ReturnType<typeof compileNode>,
  context: object,
  steps: number,
): FeelAnswer => {
  try {
    return {
      ok: true,
      value: plain(evaluate({ context, locals: new Map(), budget: new Budget(steps) })),
    };
  } catch (spent) {
    if (!(spent instanceof BudgetSpent)) throw spent;
    return { ok: false, code: 'FEEL.BUDGET' };
  }
};

/** The value as JSON would carry it: numbers and dates as text. */
const plain = (value: Value): unknown => {
  if (isList(value)) return value.map(plain);
  return numberOf(value) ?? dateIn(value) ?? durationIn(value) ?? contextIn(value) ?? value;
};
