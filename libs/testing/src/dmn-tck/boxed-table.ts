import { compileTable, decisionTableSchema } from '@reprise/domain/decision-tables';
import type { DecisionTableDocument } from '@reprise/domain/decision-tables';
import { expressionPart, isList, Run, textOf } from '@reprise/domain/feel';
import type { Value } from '@reprise/domain/feel';
import type { Around } from './boxed.js';
import { valueShape } from './value-shape.js';
import { child, children, textOfChild } from './xml.js';
import type { Element } from './xml.js';

type Output = DecisionTableDocument['outputs'][number];

const hitOf = (policy: string): DecisionTableDocument['hit'] =>
  policy.toLowerCase() as DecisionTableDocument['hit'];

/** The values of a list of literals, each as FEEL writes it. */
const listed = (source: string): readonly string[] => {
  const values = expressionPart(`[${source}]`, { context: {} }).evaluate(new Run({}, 1_000));
  return isList(values) ? values.map(literalText) : [];
};

const literalText = (value: Value): string =>
  typeof value === 'string' ? JSON.stringify(value) : textOf(value);

const outputOf = (element: Element, at: number): Output => {
  const values = listed(textOfChild(child(element, 'outputValues'), 'text'));
  const otherwise = textOfChild(child(element, 'defaultOutputEntry'), 'text');
  return {
    output: element.attributes['name'] ?? `output ${at + 1}`,
    ...(values.length === 0 ? {} : { values: [...values] }),
    ...(otherwise === '' ? {} : { default: otherwise }),
  };
};

const cells = (rule: Element, name: string): string[] =>
  children(rule, name).map((entry) => textOfChild(entry, 'text') || '-');

/** A table of DMN in our own form. */
const documentOf = (element: Element): DecisionTableDocument => {
  const aggregate = element.attributes['aggregation']?.toLowerCase();
  return {
    hit: hitOf(element.attributes['hitPolicy'] ?? 'UNIQUE'),
    ...(aggregate === undefined
      ? {}
      : { aggregate: aggregate as NonNullable<DecisionTableDocument['aggregate']> }),
    inputs: children(element, 'input').map((input) => {
      const values = textOfChild(child(input, 'inputValues'), 'text');
      return {
        input: textOfChild(child(input, 'inputExpression'), 'text'),
        ...(values === '' ? {} : { values }),
      };
    }),
    outputs: children(element, 'output').map(outputOf),
    rules: children(element, 'rule').map((rule) => ({
      when: cells(rule, 'inputEntry'),
      then: cells(rule, 'outputEntry').map((cell) => (cell === '-' ? 'null' : cell)),
    })),
  };
};

/** A decision table of DMN, evaluated by ours. */
export const boxedTable = (element: Element, { names, types }: Around): Value => {
  const table = decisionTableSchema.parse(documentOf(element));
  const context = Object.fromEntries(
    Object.entries(names).map(([name, value]) => [name, valueShape(value)]),
  );
  return compileTable(table, { context, types }).evaluate(new Run(names, 1_000_000));
};
