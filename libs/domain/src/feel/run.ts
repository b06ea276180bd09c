/** The evaluation took more steps, room or depth than it was given. */
export class BudgetSpent extends Error {}

/** The longest text an evaluation may make. */
const LONGEST = 1_000_000;
/** How deep calls may nest, counted in nodes of syntax; far below what the stack holds. */
const DEEPEST = 1_500;

/**
 * One evaluation: what it reads and what it may still take. Whoever evaluates takes a step,
 * whoever makes a list or a text pays for its size, so that no expression can hold the system up.
 */
export class Run {
  private depth = 0;

  constructor(
    private data: object,
    private left: number,
  ) {}

  /** The plain data that names of the context stand for. */
  get context(): object {
    return this.data;
  }

  /** Runs something in the context it was written in, wherever it is called from. */
  within<T>(context: object, body: () => T): T {
    const here = this.data;
    if (here === context) return body();
    this.data = context;
    const result = body();
    this.data = here;
    return result;
  }

  take(steps = 1): void {
    this.left -= steps;
    if (this.left < 0) throw new BudgetSpent('step budget spent');
  }

  /** Pays for a text before it is made. */
  takeText(length: number): void {
    if (length > LONGEST) throw new BudgetSpent('text too long');
    this.take(Math.ceil(length / 64));
  }

  /** Runs a function's body, so deep; calls nested too deeply end like those too long. */
  deeper<T>(levels: number, body: () => T): T {
    this.depth += levels;
    if (this.depth > DEEPEST) throw new BudgetSpent('calls nested too deeply');
    const result = body();
    this.depth -= levels;
    return result;
  }
}
