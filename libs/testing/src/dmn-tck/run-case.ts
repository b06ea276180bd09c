import { FeelContext, textOf } from '@reprise/domain/feel';
import type { Value } from '@reprise/domain/feel';
import { NotApplicable } from './boxed.js';
import { Decider } from './decide.js';
import { agrees, valueWritten } from './expected.js';
import { partNamed } from './model.js';
import type { Model } from './model.js';
import { child, children } from './xml.js';
import type { Element } from './xml.js';

/** How one expectation of the kit came out. */
export type Outcome =
  | { readonly is: 'passed' }
  | { readonly is: 'not applicable'; readonly why: string }
  | { readonly is: 'excepted'; readonly why: string }
  | { readonly is: 'failed'; readonly why: string };

const shown = (value: Value): string => (value === null ? 'null' : textOf(value)).slice(0, 200);

const outcomeOf = (decide: () => Value, expected: Value): Outcome => {
  try {
    const actual = decide();
    return agrees(actual, expected)
      ? { is: 'passed' }
      : { is: 'failed', why: `expected ${shown(expected)}, got ${shown(actual)}` };
  } catch (problem) {
    if (problem instanceof NotApplicable) return { is: 'not applicable', why: problem.message };
    return { is: 'failed', why: `threw ${String(problem)}` };
  }
};

/** A service of several outputs answers with all of them. */
const outputOf = (value: Value, name: string): Value =>
  value instanceof FeelContext ? (value.get(name) ?? value) : value;

/** The outcome of each result that a case expects, by its name. */
export const runCase = (
  model: Model,
  testCase: Element,
): readonly (readonly [name: string, outcome: Outcome])[] => {
  const given = new Map(
    children(testCase, 'inputNode').map(
      (node) => [node.attributes['name'] ?? '', valueWritten(node)] as const,
    ),
  );
  const service = testCase.attributes['invocableName'];
  return children(testCase, 'resultNode').map((node) => {
    const name = node.attributes['name'] ?? '';
    const expected = valueWritten(child(node, 'expected'));
    const decide = (): Value => {
      const decider = new Decider(model, given);
      const part = partNamed(model, service ?? name);
      if (part === undefined) throw new NotApplicable('imports of other models');
      return service === undefined ? decider.valueOf(part) : outputOf(decider.service(part), name);
    };
    return [name, outcomeOf(decide, expected)] as const;
  });
};
