/**
 * The people and units that a course has to do with, numbered as they come up: the subject first.
 * Two people share a course when everything it asked about the same numbers has the same answer.
 */
export class Slots {
  constructor(readonly ids: string[]) {}

  /** The number of an id; one that comes up for the first time gets the next. */
  of(id: string): number {
    const known = this.ids.indexOf(id);
    return known === -1 ? this.ids.push(id) - 1 : known;
  }

  has(id: string): boolean {
    return this.ids.includes(id);
  }

  at(slot: number): string {
    return this.ids[slot] ?? '';
  }

  listed(ids: readonly string[]): string {
    return ids.map((id) => this.of(id)).join(' ');
  }
}
