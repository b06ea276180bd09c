/** The evaluation took more steps than it was given. */
export class BudgetSpent extends Error {}

/** Steps left; whoever evaluates takes one, so that no expression can hold the system up. */
export class Budget {
  constructor(private left: number) {}

  take(): void {
    this.left -= 1;
    if (this.left < 0) throw new BudgetSpent('step budget spent');
  }
}
