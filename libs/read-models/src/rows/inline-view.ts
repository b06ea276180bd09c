import type { PlacedEvent } from '@reprise/events/envelope';
import type { RowChange, ViewTable } from './row-change.js';

/** A view whose rows are written in the very transaction that appends the events. */
export interface InlineView {
  readonly tables: readonly ViewTable[];
  project(event: PlacedEvent): readonly RowChange[];
}
