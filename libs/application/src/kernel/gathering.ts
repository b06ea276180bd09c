interface Waiting<Q, A> {
  readonly question: Q;
  readonly resolve: (answer: A) => void;
  readonly reject: (error: unknown) => void;
}

/** Answers questions in one go: one answer for each, in order. */
export type AnswerAll<Q, A> = (questions: readonly Q[]) => Promise<readonly A[]>;

/** So many may be under way at once: while one waits for the disk the other is asked. */
const MOST_RUNNING = 2;
const LARGEST_GROUP = 200;

/**
 * Questions that come at the same time are put together: thirty-two callers, one round trip.
 * Nobody is answered from a reading that began before they asked.
 */
export class Gathering<Q, A> {
  private waiting: Waiting<Q, A>[] = [];
  private running = 0;
  private isPlanned = false;

  constructor(private readonly answerAll: AnswerAll<Q, A>) {}

  ask(question: Q): Promise<A> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ question, resolve, reject });
      this.plan();
    });
  }

  /** Asks after everybody who is about to ask has asked. */
  private plan(): void {
    if (this.isPlanned || this.running >= MOST_RUNNING || this.waiting.length === 0) return;
    this.isPlanned = true;
    queueMicrotask(() => {
      this.isPlanned = false;
      void this.run();
    });
  }

  private async run(): Promise<void> {
    const group = this.waiting.splice(0, LARGEST_GROUP);
    this.running += 1;
    this.plan();
    try {
      const answers = await this.answerAll(group.map(({ question }) => question));
      for (const [index, { resolve, reject }] of group.entries()) {
        const answer = answers[index];
        if (answer === undefined) reject(new Error('a question got no answer'));
        else resolve(answer);
      }
    } catch (error) {
      for (const { reject } of group) reject(error);
    }
    this.running -= 1;
    this.plan();
  }
}
