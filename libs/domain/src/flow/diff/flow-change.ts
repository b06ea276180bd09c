import type { Text } from '../../kernel/index.js';
import type { Json } from '../canonical/index.js';

/** Something in a flow that keeps its identity while it changes: a block, a form, one of its fields. */
export interface Thing {
  /** Where the language has such things: `['task']`, `['forms', 'fields']`. */
  readonly path: readonly string[];
  /** Its permanent id; of what has none, its place in the list, counted from one. */
  readonly id: string;
  readonly isPlace?: true;
  readonly title?: Text;
}

/** Where a block or an entry stands. Nothing before it: it is the first. */
export interface Place {
  readonly in?: Thing;
  /** Which list of the block it is in: `blocks`, `otherwise`, `cases.1.do`. */
  readonly slot?: string;
  readonly behind?: Thing;
}

/**
 * One difference of meaning between two versions of a flow. `of` leads from the outermost thing to
 * the one that differs; of the document itself it is empty. Values are as in the document, with
 * what is so unless said otherwise filled in.
 */
export type FlowChange =
  | {
      readonly change: 'added' | 'removed';
      readonly of: readonly Thing[];
      readonly value: Json;
      readonly place?: Place;
    }
  | {
      readonly change: 'moved';
      readonly of: readonly Thing[];
      readonly before: Place;
      readonly after: Place;
    }
  | {
      /** A block that is of another kind than before. */
      readonly change: 'became';
      readonly of: readonly Thing[];
      readonly before: string;
      readonly after: string;
    }
  | {
      readonly change: 'changed';
      readonly of: readonly Thing[];
      /** Path of the property in the language: `['task', 'due']`. */
      readonly property: readonly string[];
      readonly before?: Json;
      readonly after?: Json;
    };
