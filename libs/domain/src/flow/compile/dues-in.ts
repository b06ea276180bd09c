import type { Node } from './compiled-flow.js';
import { duesOf } from './kind-traits.js';

/** The deadline texts a block uses, to be parsed once. */
export const duesIn = (node: Node): readonly string[] => duesOf(node);
