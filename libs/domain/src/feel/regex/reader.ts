/** What is wrong with a pattern: it is no regular expression of XPath. */
export class NoPattern extends Error {}

/** Reads a pattern character by character, whole code points. */
export class Reader {
  private readonly points: readonly string[];
  private at = 0;

  constructor(source: string) {
    this.points = [...source];
  }

  get done(): boolean {
    return this.at >= this.points.length;
  }

  peek(ahead = 0): string {
    return this.points[this.at + ahead] ?? '';
  }

  next(): string {
    if (this.done) throw new NoPattern('ends too early');
    this.at += 1;
    return this.points[this.at - 1] ?? '';
  }

  /** Takes a text if it stands here. */
  takes(text: string): boolean {
    const wanted = [...text];
    if (!wanted.every((point, index) => this.peek(index) === point)) return false;
    this.at += wanted.length;
    return true;
  }

  expect(text: string): void {
    if (!this.takes(text)) throw new NoPattern(`${text} is missing`);
  }

  digits(): string {
    let digits = '';
    while (/^\d$/.test(this.peek())) digits += this.next();
    return digits;
  }
}
