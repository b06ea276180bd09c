import { compileNode } from './compile/compile-node.js';
import type { Compiled, FeelFinding, Frame, Scope } from './compile/scope.js';
import { unaryTests } from './compile/tests.js';
import { BudgetSpent, Run } from './run.js';
import { parse } from './syntax/parse.js';
import type { Parsed, Top } from './syntax/parse.js';
import type { TypeShape } from './types/type-shape.js';
import { toPlain } from './values/to-plain.js';
import type { Value } from './values/value.js';

export type FeelAnswer =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly code: 'FEEL.BUDGET' };

export type CompiledFeel =
  | {
      readonly ok: true;
      readonly run: (context: object) => FeelAnswer;
      /** What kind of value it gives, as far as that is known before it runs. */
      readonly type: TypeShape;
    }
  | { readonly ok: false; readonly findings: readonly FeelFinding[] };

export interface FeelOptions {
  /** The documented context: names it does not have are findings, not nulls. */
  readonly context: Readonly<Record<string, TypeShape>>;
  /** Evaluation steps before it is stopped; 100,000 unless said otherwise. */
  readonly steps?: number;
  /** Types that `instance of` may name besides those of FEEL. */
  readonly types?: Readonly<Record<string, TypeShape>>;
}

/** An expression as a part of something larger: what it gives is a value of FEEL. */
export interface FeelPart {
  readonly evaluate: (run: Run, frame?: Frame | null) => Value;
  readonly type: TypeShape;
  /** Its value, when it is written out. */
  readonly known?: Value;
  readonly findings: readonly FeelFinding[];
}

export const STEPS = 100_000;

/** Compiles a FEEL expression once, to closures. It has no clock and cannot run for ever. */
export const compileFeel = (source: string, options: FeelOptions): CompiledFeel => {
  const { evaluate, type, findings } = expressionPart(source, options);
  if (findings.length > 0) return { ok: false, findings };
  const steps = options.steps ?? STEPS;
  return { ok: true, type, run: (context) => answer(evaluate, context, steps) };
};

const answer = (evaluate: FeelPart['evaluate'], context: object, steps: number): FeelAnswer => {
  try {
    const run = new Run(context, steps);
    return { ok: true, value: toPlain(evaluate(run, null), run) };
  } catch (spent) {
    if (!(spent instanceof BudgetSpent)) throw spent;
    return { ok: false, code: 'FEEL.BUDGET' };
  }
};

/** Compiles an expression; what is wrong with it has no value, and is told of. */
export const expressionPart = (source: string, options: FeelOptions): FeelPart =>
  part(source, options, { top: 'Expression', compile: compileNode });

/** Compiles the tests of a cell; the value tested is the innermost of the frame. */
export const testsPart = (source: string, options: FeelOptions, type: TypeShape): FeelPart =>
  part(source, options, {
    top: 'UnaryTests',
    compile: (node, scope) => unaryTests(node, scope, type),
  });

const part = (
  source: string,
  options: FeelOptions,
  { top, compile }: { readonly top: Top; readonly compile: Scope['compile'] },
): FeelPart => {
  const parsed = parse(source, options.context, top);
  if (!parsed.ok) return { evaluate: nothing, type: 'any', findings: [notUnderstood(parsed)] };
  const findings: FeelFinding[] = [];
  const { evaluate, type, known }: Compiled = compile(parsed.tree, {
    locals: null,
    context: options.context,
    types: options.types ?? {},
    findings,
    compile: compileNode,
  });
  return {
    evaluate: (run, frame) => evaluate(run, frame ?? null),
    ...{ type, findings },
    ...(known === undefined ? {} : { known }),
  };
};

const nothing = (): Value => null;

const MESSAGES = {
  'FEEL.SYNTAX': { zh: '表达式无法理解', en: 'The expression is not understood here' },
  'FEEL.TOO_LONG': { zh: '表达式太长', en: 'The expression is too long' },
  'FEEL.TOO_DEEP': { zh: '表达式嵌套太深', en: 'The expression is nested too deeply' },
} as const;

const notUnderstood = ({ code, from, to }: Extract<Parsed, { ok: false }>): FeelFinding => ({
  ...{ code, from, to },
  message: MESSAGES[code],
});
