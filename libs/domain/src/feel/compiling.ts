import type { Text } from '../kernel/index.js';
import type { Budget } from './budget.js';
import type { Syntax } from './syntax.js';
import type { TypeShape, Value } from './values.js';

export interface FeelFinding {
  readonly code: string;
  readonly message: Text;
  readonly from: number;
  readonly to: number;
}

export interface Moment {
  readonly context: object;
  readonly locals: ReadonlyMap<string, Value>;
  readonly budget: Budget;
}

export type Evaluate = (moment: Moment) => Value;

export interface Names {
  readonly shapes: TypeShape;
  readonly locals: ReadonlySet<string>;
  /** Compiles a part of the expression being compiled. */
  readonly compile: Compile;
}

/** What is wrong with an expression, found while compiling it. */
export class FeelProblem extends Error {
  constructor(readonly finding: FeelFinding) {
    super(finding.code);
  }
}

export const problem = (node: Syntax, code: string, message: Text): FeelProblem =>
  new FeelProblem({ code, message, from: node.from, to: node.to });

export type Compile = (node: Syntax, names: Names) => Evaluate;

export const child = (node: Syntax, index: number): Syntax => {
  const found = node.children[index];
  if (found === undefined)
    throw problem(node, 'FEEL.SYNTAX', { zh: '表达式不完整', en: 'Something is missing' });
  return found;
};
