import { child, problem } from './compiling.js';
import type { Compile, Evaluate } from './compiling.js';
import type { Syntax } from './syntax.js';
import { contextIn, valueFrom } from './values.js';
import type { TypeShape } from './values.js';

/** A path through the context, resolved against its shape while compiling. */
export const path: Compile = (node, names) => {
  const steps = pathSteps(node);
  const [first = ''] = steps;
  if (names.locals.has(first)) return localPath(first, steps.slice(1));
  let shape = names.shapes;
  for (const step of steps) {
    const next = shapeAt(shape, step);
    if (next === undefined) {
      throw problem(node, 'FEEL.UNKNOWN_NAME', {
        zh: `上下文中没有「${step}」`,
        en: `The context has no "${step}"`,
      });
    }
    shape = next;
  }
  const leaf = shape;
  return ({ context }) => valueFrom(steps.reduce(property, context as unknown), leaf);
};

const property = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Readonly<Record<string, unknown>>)[key]
    : undefined;

const localPath =
  (first: string, rest: readonly string[]): Evaluate =>
  ({ locals }) => {
    const value = locals.get(first) ?? null;
    if (rest.length === 0) return value;
    return valueFrom(rest.reduce(property, contextIn(value) as unknown), 'any');
  };

const pathSteps = (node: Syntax): readonly string[] =>
  node.name === 'PathExpression'
    ? [...pathSteps(child(node, 0)), child(node, 2).text]
    : [node.text];

const shapeAt = (shape: TypeShape, key: string): TypeShape | undefined => {
  if (shape === 'any') return 'any';
  if (typeof shape === 'string' || 'list' in shape) return undefined;
  return 'anyKey' in shape ? shape.anyKey : shape.context[key];
};
