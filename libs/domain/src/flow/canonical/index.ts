export {
  canonicalFlow,
  canonicalJson,
  canonicalObject,
  canonicalText,
  flowShape,
} from './canonical-flow.js';
export { sameJson } from './json.js';
export type { Json } from './json.js';
export { shapeOf } from './shape.js';
export type { BlockShape, ObjectShape, Property, Shape } from './shape.js';
export { unwrapped } from './unwrapped.js';
