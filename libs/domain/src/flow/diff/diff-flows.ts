import { flowShape } from '../canonical/index.js';
import type { Shape } from '../canonical/index.js';
import type { FlowDocument } from '../language/index.js';
import { compareBlocks } from './compare-blocks.js';
import { compareShapes } from './compare-shapes.js';
import type { FlowChange } from './flow-change.js';

/** The same of two documents already read by their schema. */
export const diffShapes = (before: Shape, after: Shape): readonly FlowChange[] => [
  ...compareShapes(before, after, { of: [], path: [] }),
  ...compareBlocks(before, after),
];

/**
 * What differs in meaning between two versions of a flow. Blocks are followed by their permanent
 * id wherever they went, everything else by its key or its own words. There is no change exactly
 * when the canonical texts are the same.
 */
export const diffFlows = (before: FlowDocument, after: FlowDocument): readonly FlowChange[] =>
  diffShapes(flowShape(before), flowShape(after));
