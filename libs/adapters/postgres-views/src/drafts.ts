import type { Pool } from 'pg';

export interface Draft {
  readonly version: number;
  readonly savedAt: string;
  readonly content: unknown;
}

export type SavedDraft =
  | { readonly kind: 'saved'; readonly version: number; readonly savedAt: string }
  | { readonly kind: 'stale' };

/** Drafts by task and author. Nobody but their author changes them, and nothing deletes them. */
export class Drafts {
  constructor(private readonly pool: Pool) {}

  async find(taskId: string, author: string): Promise<Draft | undefined> {
    const { rows } = await this.pool.query<{ version: number; saved_at: Date; content: unknown }>(
      'select version, saved_at, content from drafts.draft where task_id = $1 and author = $2',
      [taskId, author],
    );
    const [row] = rows;
    if (row === undefined) return undefined;
    return { version: row.version, savedAt: row.saved_at.toISOString(), content: row.content };
  }

  /** Saves over the version it was written on; over any other it is stale, and nothing changes. */
  async save(draft: {
    readonly taskId: string;
    readonly author: string;
    readonly baseVersion: number;
    readonly content: unknown;
  }): Promise<SavedDraft> {
    const { rows } = await this.pool.query<{ version: number; saved_at: Date }>(
      `insert into drafts.draft as d (task_id, author, version, content, saved_at)
       select $1, $2, 1, $4, now() where $3 = 0
          or exists (select from drafts.draft where task_id = $1 and author = $2 and version = $3)
       on conflict (task_id, author) do update
         set version = d.version + 1, content = excluded.content, saved_at = excluded.saved_at
         where d.version = $3
       returning version, saved_at`,
      [draft.taskId, draft.author, draft.baseVersion, JSON.stringify(draft.content)],
    );
    const [row] = rows;
    if (row === undefined) return { kind: 'stale' };
    return { kind: 'saved', version: row.version, savedAt: row.saved_at.toISOString() };
  }
}
