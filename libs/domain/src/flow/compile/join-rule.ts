import { compileFeel } from '../../feel/index.js';
import type { BlockDocumentOf } from '../language/index.js';
import type { Finding } from './finding.js';
import { flowContextShape } from './flow-context-shape.js';

/** The branches of a split that count: those skipped, removed or declined have left. */
export interface Counted {
  readonly counted: number;
  readonly done: number;
  readonly open: number;
}

/** What a formula may ask besides: how many are done in which nothing closed unanswered. */
export interface Answered extends Counted {
  readonly answered: number;
}

/**
 * How many branches must be done. Infinite while a condition does not hold: no number reaches it,
 * and only when nothing is open any more is it known to be out of reach.
 */
export type JoinRule = (branches: Counted, context: () => object) => number;

export interface CompiledJoin {
  readonly rule: JoinRule;
  /** Met once, it stays met: what a condition says may change, and the path has gone on. */
  readonly isKept: boolean;
}

type Document = Pick<BlockDocumentOf<'parallel'>, 'join' | 'rest'>;

/** Compiles a formula; a mistake in it is a finding. */
export type CompileFormula = (text: string, path: string) => (context: object) => unknown;

/** A formula over the context of a flow and the branches of its split. */
export const formulaCompiler =
  (findings: Finding[]): CompileFormula =>
  (text, path) => {
    const branches = {
      context: { counted: 'number', done: 'number', open: 'number', answered: 'number' },
    } as const;
    const compiled = compileFeel(text, { context: { ...flowContextShape, branches } });
    if (compiled.ok) {
      return (context) => {
        const answer = compiled.run(context);
        return answer.ok ? answer.value : undefined;
      };
    }
    for (const { code, message } of compiled.findings) {
      findings.push({ code, severity: 'error', path, message });
    }
    return () => undefined;
  };

export const compileJoin = (
  { join, rest }: Document,
  formula: CompileFormula,
  path: string,
): CompiledJoin => ({
  rule: ruleOf(join, formula, path),
  isKept: rest !== 'cancel' || (typeof join === 'object' && !('share' in join)),
});

const ruleOf = (join: Document['join'], formula: CompileFormula, path: string): JoinRule => {
  if (join === 'all' || join === 'first to act') return ({ counted }) => counted;
  if (join === 'any') return () => 1;
  if ('share' in join) {
    const percent = Number.parseInt(join.share, 10);
    return ({ counted }) => Math.ceil((counted * percent) / 100);
  }
  if ('when' in join) {
    const holds = formula(join.when, `${path}.join.when`);
    return (_, context) => (holds(context()) === true ? 0 : Number.POSITIVE_INFINITY);
  }
  const { atLeast } = join;
  if (typeof atLeast === 'number') return () => atLeast;
  const wanted = formula(atLeast, `${path}.join.atLeast`);
  return ({ counted }, context) => numberOr(wanted(context()), counted);
};

/** A number that cannot be told asks for all; of a part of a person the whole is asked. */
const numberOr = (value: unknown, otherwise: number): number => {
  const number = typeof value === 'string' ? Number(value) : Number.NaN;
  return Number.isFinite(number) ? Math.max(0, Math.ceil(number)) : otherwise;
};
