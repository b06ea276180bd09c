export { compileFeel } from './compile-feel.js';
export type { CompiledFeel, FeelAnswer, FeelFinding, FeelOptions } from './compile-feel.js';
export type { TypeShape } from './values.js';
