import { normalName } from '../names.js';
import type { TypeShape } from '../types/type-shape.js';

/**
 * What the grammar must know of names: that of a path may hold spaces, so it has to be looked up
 * while parsing. Contexts become objects, everything else a mark.
 */
export type NameShape = 1 | { readonly [name: string]: NameShape };

export const nameShape = (shape: TypeShape): NameShape => {
  if (typeof shape === 'string') return 1;
  if ('list' in shape) return nameShape(shape.list);
  if ('function' in shape) return nameShape(shape.function.gives);
  return 'context' in shape ? nameShapes(shape.context) : 1;
};

export const nameShapes = (
  shapes: Readonly<Record<string, TypeShape>>,
): Readonly<Record<string, NameShape>> =>
  Object.fromEntries(Object.entries(shapes).map(([name, shape]) => [name, nameShape(shape)]));

/** Names at any depth that are more than one word, as they are compared. */
export const longNames = (shapes: Readonly<Record<string, NameShape>>): readonly string[] =>
  Object.entries(shapes).flatMap(([name, shape]) => [
    ...(/^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) ? [] : [normalName(name)]),
    ...(shape === 1 ? [] : longNames(shape)),
  ]);
