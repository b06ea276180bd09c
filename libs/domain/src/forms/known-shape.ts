import type { TypeShape } from '../feel/index.js';
import { flowContextShape } from '../flow/compile/flow-context-shape.js';

/**
 * The part of the context that a page may be told of. What reads more than this does not compile
 * there, and is left to the server.
 */
export const knownShape = (
  known: Readonly<Record<string, unknown>>,
): Readonly<Record<string, TypeShape>> =>
  Object.fromEntries(Object.entries(flowContextShape).filter(([name]) => name in known));
