import type { FeelPart, TypeShape, Value } from '../feel/index.js';
import type { DecisionTable } from './table.schema.js';

export interface InputColumn {
  readonly source: string;
  readonly value: FeelPart;
  readonly allowed: FeelPart | undefined;
}

export interface OutputColumn {
  readonly name: string;
  /** Its values, the most important first; empty when none are named. */
  readonly ranked: readonly Value[];
  readonly otherwise: FeelPart | undefined;
}

export interface Rule {
  readonly tests: readonly FeelPart[];
  readonly gives: readonly FeelPart[];
}

/** A table whose expressions are compiled. */
export interface TableParts {
  readonly table: DecisionTable;
  readonly inputs: readonly InputColumn[];
  readonly outputs: readonly OutputColumn[];
  readonly rules: readonly Rule[];
}

/** The type of what a table gives for one rule. */
export const outputTypeOf = ({ outputs, rules }: TableParts): TypeShape => {
  const types = outputs.map((_, column) => rules[0]?.gives[column]?.type ?? 'any');
  const [only] = types;
  if (outputs.length === 1) return only ?? 'any';
  return {
    context: Object.fromEntries(outputs.map(({ name }, at) => [name, types[at] ?? 'any'])),
  };
};
