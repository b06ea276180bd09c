export { compileFeel } from './compile-feel.js';
export type { CompiledFeel, FeelAnswer, FeelOptions } from './compile-feel.js';
export type { FeelFinding } from './compiling.js';
export type { TypeShape } from './values.js';
