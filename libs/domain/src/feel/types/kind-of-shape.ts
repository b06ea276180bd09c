import type { Kind } from '../values/value.js';
import type { TypeShape } from './type-shape.js';

/** The kind of value a shape stands for; `any` when it may be every one. */
export const kindOfShape = (shape: TypeShape): Kind | 'any' => {
  if (typeof shape === 'string') return shape;
  if ('list' in shape) return 'list';
  if ('oneOf' in shape) return 'string';
  if ('range' in shape) return 'range';
  return 'function' in shape ? 'function' : 'context';
};

/** Whether nothing can be said of a shape before the evaluation. */
export const isOpen = (shape: TypeShape): boolean => shape === 'any' || shape === 'null';

/** What two branches may both give; `any` when they differ. */
export const either = (a: TypeShape, b: TypeShape): TypeShape => {
  if (a === 'null') return b;
  if (b === 'null') return a;
  if (a === b || JSON.stringify(a) === JSON.stringify(b)) return a;
  return kindOfShape(a) === 'string' && kindOfShape(b) === 'string' ? 'string' : 'any';
};
