/** What a flow being made already has: so that a block can name another, and no id comes twice. */
export class Naming {
  private readonly blocks: string[] = [];
  private readonly nominations: [participant: string, step: string][] = [];

  /** The next id for a block of a kind. */
  next(kind: string): string {
    const id = `${kind.toLowerCase()}-${this.blocks.length + 1}`;
    this.blocks.push(id);
    return id;
  }

  /** One of the blocks so far, the newest of which is always there. */
  earlier(choice: number): string {
    return this.blocks[choice % this.blocks.length] ?? '';
  }

  /** A participant that a nomination step fills. */
  nominated(step: string): string {
    const participant = `peers-${this.nominations.length + 1}`;
    this.nominations.push([participant, step]);
    return participant;
  }

  participants(): Readonly<Record<string, object>> {
    return Object.fromEntries(
      this.nominations.map(([participant, step]) => [
        participant,
        { nominatedIn: step, count: [1, 4], from: 'same unit' },
      ]),
    );
  }
}

/** A block to be: it gets its id and its references when its place in the flow is known. */
export type Draft = (naming: Naming) => object;
