import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { DraftKeeper } from './draft-keeper.js';
import type { DraftState, SaveAnswer, StoredDraft } from './draft-keeper.js';

/** Pause in typing after which the server is asked to save. */
const pause = 900;

interface LocalDraft {
  readonly baseVersion: number;
  readonly content: unknown;
}

const keyOf = (taskId: string): string => `reprise.draft.${taskId}`;

const readLocalDraft = (taskId: string): LocalDraft | undefined => {
  try {
    const text = localStorage.getItem(keyOf(taskId));
    return text === null ? undefined : (JSON.parse(text) as LocalDraft);
  } catch {
    return undefined;
  }
};

/** A full or forbidden storage must not stop anybody from writing. */
const writeLocalDraft = (taskId: string, draft: LocalDraft | undefined): void => {
  try {
    if (draft === undefined) localStorage.removeItem(keyOf(taskId));
    else localStorage.setItem(keyOf(taskId), JSON.stringify(draft));
  } catch {
    // The server's copy remains.
  }
};

export interface DraftSource {
  readonly taskId: string;
  readonly stored: StoredDraft<unknown> | undefined;
  readonly save: (baseVersion: number, content: unknown) => Promise<SaveAnswer<unknown>>;
}

/** The draft of one task: saved while typing, when the tab is left, and when the network is back. */
export const useDraft = ({ taskId, stored, save }: DraftSource) => {
  const local = useMemo(() => readLocalDraft(taskId), [taskId]);
  const keeper = useMemo(
    () =>
      new DraftKeeper<unknown>(local?.baseVersion ?? stored?.version ?? 0, {
        save,
        keep: (draft) => {
          writeLocalDraft(taskId, draft);
        },
        later: (task) => {
          const timer = setTimeout(task, pause);
          return () => {
            clearTimeout(timer);
          };
        },
      }),
    // One keeper per task: the version it has learnt since is newer than what was first read.
    [taskId],
  );
  const state: DraftState<unknown> = useSyncExternalStore(keeper.subscribe, keeper.state);
  useEffect(() => {
    // Text the server never saw, from a tab that was closed while it was away.
    if (local !== undefined) keeper.change(local.content);
  }, [keeper, local]);
  useEffect(() => {
    const flush = (): void => void keeper.flush();
    window.addEventListener('online', flush);
    document.addEventListener('visibilitychange', flush);
    return () => {
      window.removeEventListener('online', flush);
      document.removeEventListener('visibilitychange', flush);
      flush();
    };
  }, [keeper]);
  return { keeper, state, first: local?.content ?? stored?.content };
};
