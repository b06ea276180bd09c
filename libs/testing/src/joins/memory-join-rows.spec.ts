import { inlineViews } from '@reprise/installation';
import { MemoryEventStore } from '@reprise/memory-event-store';
import { joinRowsContract } from '../join-rows-contract/index.js';
import { MemoryJoinRows } from './index.js';

joinRowsContract('memory', async () => {
  const store = new MemoryEventStore({ now: () => '2026-01-05T01:00:00.000Z', inlineViews });
  return { store, joins: new MemoryJoinRows(store) };
});
