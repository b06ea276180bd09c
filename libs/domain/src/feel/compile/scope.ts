import type { Text } from '../../kernel/index.js';
import type { Run } from '../run.js';
import type { Syntax } from '../syntax/tree.js';
import type { TypeShape } from '../types/type-shape.js';
import type { Value } from '../values/value.js';

export interface FeelFinding {
  readonly code: string;
  readonly message: Text;
  readonly from: number;
  readonly to: number;
  /** What was probably meant, to be put in the place of the text found. */
  readonly suggestion?: string;
}

/** Values of the names bound around an expression, the innermost first. */
export interface Frame {
  readonly value: Value;
  readonly up: Frame | null;
}

export type Evaluate = (run: Run, frame: Frame | null) => Value;

export interface Compiled {
  readonly evaluate: Evaluate;
  readonly type: TypeShape;
  /** Its value, when it is written out. */
  readonly known?: Value;
  /** Plain data of the context before it is a value: a path goes on through it without cost. */
  readonly plain?: (run: Run) => unknown;
}

/** A name bound around an expression, or an item whose entries are names (in a filter). */
export interface Local {
  readonly name: string;
  readonly type: TypeShape;
  readonly entries: boolean;
  readonly up: Local | null;
}

export interface Scope {
  readonly locals: Local | null;
  /** The documented context. */
  readonly context: Readonly<Record<string, TypeShape>>;
  /** Types that may be named besides FEEL's own. */
  readonly types: Readonly<Record<string, TypeShape>>;
  /** What is wrong is put here; what is wrong has no value. */
  readonly findings: FeelFinding[];
  /** Compiles a part of the expression being compiled. */
  readonly compile: (node: Syntax, scope: Scope) => Compiled;
}

export type Compile = (node: Syntax, scope: Scope) => Compiled;

export const bind = (
  scope: Scope,
  name: string,
  binding: { readonly type: TypeShape; readonly entries?: boolean },
): Scope => ({
  ...scope,
  locals: { name, type: binding.type, entries: binding.entries ?? false, up: scope.locals },
});

export interface Problem {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  readonly suggestion?: string | undefined;
}

/** Notes what is wrong with a node. */
export const report = (scope: Scope, node: Syntax, problem: Problem): void => {
  const { code, zh, en, suggestion } = problem;
  const { from, to } = node;
  scope.findings.push({
    ...{ code, message: { zh, en }, from, to },
    ...(suggestion === undefined ? {} : { suggestion }),
  });
};

export const constant = (value: Value, type: TypeShape): Compiled => ({
  evaluate: () => value,
  type,
  known: value,
});

export const NOTHING: Compiled = constant(null, 'null');
