import { isPlain, normalName } from '../names.js';
import { Shell } from './shell.js';
import type { Value } from './value.js';

/** Entries by name, in order. Entries of plain data become values only when they are asked for. */
export class FeelContext extends Shell {
  readonly kind = 'context';
  constructor(private readonly entries: ReadonlyMap<string, Value | (() => Value)>) {
    super();
  }

  keys(): readonly string[] {
    return [...this.entries.keys()];
  }

  get size(): number {
    return this.entries.size;
  }

  /** The value of an entry, or `undefined`; spacing around the words of a name does not count. */
  get(name: string): Value | undefined {
    const exact = this.at(name);
    if (exact !== undefined || isPlain(name)) return exact;
    const key = this.keys().find((other) => normalName(other) === name);
    return key === undefined ? undefined : this.at(key);
  }

  with(name: string, value: Value): FeelContext {
    return new FeelContext(new Map(this.entries).set(name, value));
  }

  private at(name: string): Value | undefined {
    const entry = this.entries.get(name);
    return typeof entry === 'function' ? entry() : entry;
  }
}

export const contextOf = (entries: Iterable<readonly [string, Value]>): FeelContext =>
  new FeelContext(new Map(entries));
