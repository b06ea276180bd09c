import { eventStoreContract } from '@reprise/testing/event-store-contract';
import { MemoryEventStore } from './index.js';

eventStoreContract('memory', async () => ({
  open: async (inlineViews) => {
    const store = new MemoryEventStore({ now: () => '2026-01-05T01:00:00.000Z', inlineViews });
    return { store, rows: async (table) => store.rows.all(table) };
  },
  close: async () => undefined,
}));
