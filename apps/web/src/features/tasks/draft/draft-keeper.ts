/** What the server keeps of an unfinished answer. */
export interface StoredDraft<C> {
  readonly version: number;
  readonly savedAt: string;
  readonly content: C;
}

export type DraftState<C> =
  | { readonly kind: 'clean' }
  | { readonly kind: 'unsaved' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: string }
  /** The server is away: kept on this device until it is back. */
  | { readonly kind: 'local' }
  /** Written elsewhere in the meantime: both texts are shown and the person chooses. */
  | { readonly kind: 'conflict'; readonly theirs: StoredDraft<C> };

export type SaveAnswer<C> =
  | { readonly kind: 'saved'; readonly version: number; readonly savedAt: string }
  | { readonly kind: 'conflict'; readonly theirs: StoredDraft<C> };

export interface DraftPorts<C> {
  readonly save: (baseVersion: number, content: C) => Promise<SaveAnswer<C>>;
  /** Survives the tab: written before the server is asked, cleared once it has answered. */
  readonly keep: (draft: { baseVersion: number; content: C } | undefined) => void;
  /** Runs a task after a pause in typing; returns how to call it off. */
  readonly later: (task: () => void) => () => void;
}

/**
 * Keeps what a person writes: on the device at once, on the server after a pause. One save at a
 * time, always of the newest text, and never over somebody else's version.
 */
export class DraftKeeper<C> {
  #state: DraftState<C> = { kind: 'clean' };
  #version: number;
  #newest: C | undefined;
  #callOff: (() => void) | undefined;
  #running: Promise<void> | undefined;
  readonly #listeners = new Set<() => void>();
  readonly #ports: DraftPorts<C>;

  constructor(version: number, ports: DraftPorts<C>) {
    this.#version = version;
    this.#ports = ports;
  }

  readonly state = (): DraftState<C> => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  change(content: C): void {
    this.#newest = content;
    this.#ports.keep({ baseVersion: this.#version, content });
    if (this.#state.kind === 'conflict') return;
    this.#become({ kind: 'unsaved' });
    this.#callOff?.();
    this.#callOff = this.#ports.later(() => void this.flush());
  }

  /** Saves what is unsaved and resolves when the server has it or is known to be away. */
  async flush(): Promise<void> {
    this.#callOff?.();
    this.#callOff = undefined;
    if (this.#running !== undefined) await this.#running;
    if (this.#newest === undefined || this.#state.kind === 'conflict') return;
    this.#running = this.#saveNewest(this.#newest);
    await this.#running;
    this.#running = undefined;
  }

  /** Ends a conflict: `mine` is saved over the other, which the person has seen. */
  async settle(choice: 'mine' | 'theirs'): Promise<void> {
    if (this.#state.kind !== 'conflict') return;
    const { theirs } = this.#state;
    this.#version = theirs.version;
    if (choice === 'theirs') {
      this.forget();
      this.#become({ kind: 'saved', at: theirs.savedAt });
      return;
    }
    this.#become({ kind: 'unsaved' });
    await this.flush();
  }

  /** The answer was handed in, or given up: nothing is left to keep. */
  forget(): void {
    this.#callOff?.();
    this.#newest = undefined;
    this.#ports.keep(undefined);
  }

  async #saveNewest(content: C): Promise<void> {
    this.#become({ kind: 'saving' });
    try {
      this.#answered(await this.#ports.save(this.#version, content), content);
    } catch {
      this.#become({ kind: 'local' });
    }
  }

  #answered(answer: SaveAnswer<C>, content: C): void {
    if (answer.kind === 'conflict') {
      this.#become(answer);
      return;
    }
    this.#version = answer.version;
    if (this.#newest !== content) {
      this.#become({ kind: 'unsaved' });
      return;
    }
    this.#newest = undefined;
    this.#ports.keep(undefined);
    this.#become({ kind: 'saved', at: answer.savedAt });
  }

  #become(state: DraftState<C>): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}
