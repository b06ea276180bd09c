import { BudgetSpent, expressionPart, Run, STEPS, testsPart, toPlain } from '../feel/index.js';
import type { FeelAnswer, FeelOptions, FeelPart, TypeShape, Value } from '../feel/index.js';
import { checkCoverage } from './check-coverage.js';
import { checkOutputs } from './check-outputs.js';
import { checkShape } from './check-shape.js';
import { outputTypeOf } from './compiled-table.js';
import type { InputColumn, OutputColumn, Rule, TableParts } from './compiled-table.js';
import { evaluateTable } from './evaluate-table.js';
import { inExpression } from './table-finding.js';
import type { TableFinding } from './table-finding.js';
import type { DecisionTable } from './table.schema.js';

export interface CompiledTable {
  /** Nothing is wrong that keeps the table from being used. */
  readonly ok: boolean;
  readonly findings: readonly TableFinding[];
  /** What one rule gives: a value, or a context of the outputs. */
  readonly type: TypeShape;
  readonly run: (context: object) => FeelAnswer;
  /** As part of a larger evaluation, whose steps it takes. */
  readonly evaluate: (run: Run) => Value;
}

/** Compiles a decision table over a typed context; what is wrong is told, each with its place. */
export const compileTable = (table: DecisionTable, options: FeelOptions): CompiledTable => {
  const findings: TableFinding[] = [...checkShape(table)];
  const noted: Noted = (path, part) => {
    findings.push(...inExpression(path, part.findings));
    return part;
  };
  const inputs = inputColumns(table, options, noted);
  const outputs = outputColumns(table, options, noted);
  const rules = table.rules.map((rule, at) => compiledRule(rule, at, { inputs, options, noted }));
  const parts: TableParts = { table, inputs, outputs, rules };
  if (findings.length === 0) findings.push(...checkOutputs(parts), ...checkCoverage(parts));
  const steps = options.steps ?? STEPS;
  return {
    ok: findings.every(({ severity }) => severity !== 'error'),
    findings,
    type: outputTypeOf(parts),
    run: (context) => answer(parts, new Run(context, steps)),
    evaluate: (run) => evaluateTable(parts, run),
  };
};

const answer = (parts: TableParts, run: Run): FeelAnswer => {
  try {
    return { ok: true, value: toPlain(evaluateTable(parts, run), run) };
  } catch (spent) {
    if (!(spent instanceof BudgetSpent)) throw spent;
    return { ok: false, code: 'FEEL.BUDGET' };
  }
};

/** Notes what is wrong with a part and gives it back. */
type Noted = (path: string, part: FeelPart) => FeelPart;

const inputColumns = (
  table: DecisionTable,
  options: FeelOptions,
  noted: Noted,
): readonly InputColumn[] =>
  table.inputs.map(({ input, values }, at) => {
    const value = noted(`inputs.${at}.input`, expressionPart(input, options));
    return {
      source: input,
      value,
      allowed:
        values === undefined
          ? undefined
          : noted(`inputs.${at}.values`, testsPart(values, options, value.type)),
    };
  });

const outputColumns = (
  table: DecisionTable,
  options: FeelOptions,
  noted: Noted,
): readonly OutputColumn[] =>
  table.outputs.map((column, at) => ({
    name: column.output,
    ranked: (column.values ?? []).map((source, index) =>
      constantOf(noted(`outputs.${at}.values.${index}`, expressionPart(source, { context: {} }))),
    ),
    otherwise:
      column.default === undefined
        ? undefined
        : noted(`outputs.${at}.default`, expressionPart(column.default, options)),
  }));

const constantOf = (part: FeelPart): Value =>
  part.findings.length === 0 ? part.evaluate(new Run({}, 1_000)) : null;

const compiledRule = (
  { when, then }: DecisionTable['rules'][number],
  at: number,
  around: {
    readonly inputs: readonly InputColumn[];
    readonly options: FeelOptions;
    readonly noted: Noted;
  },
): Rule => {
  const { inputs, options, noted } = around;
  return {
    tests: when.map((cell, column) => {
      const type = inputs[column]?.value.type ?? 'any';
      return noted(`rules.${at}.when.${column}`, testsPart(cell, options, type));
    }),
    gives: then.map((cell, column) =>
      noted(`rules.${at}.then.${column}`, expressionPart(cell, options)),
    ),
  };
};
