import { randomOf, seedOf } from '@reprise/domain/rehearsal';
import type { Random } from '@reprise/domain/rehearsal';

/**
 * Chance that belongs to something named: the same seed and the same thing always fall alike,
 * whatever else happened before.
 */
export class Chance {
  private readonly random: Random;

  constructor(seed: number, ...about: readonly string[]) {
    this.random = randomOf(seedOf(about.join(' '), seed));
  }

  /** In [0, 1). */
  next(): number {
    return this.random();
  }

  happens(share: number): boolean {
    return this.random() < share;
  }

  /** A whole number, both ends included. */
  between(least: number, most: number): number {
    return least + Math.floor(this.random() * (most - least + 1));
  }

  pick<T>(from: readonly T[]): T {
    const found = from[Math.floor(this.random() * from.length)];
    if (found === undefined) throw new Error('there is nothing to pick from');
    return found;
  }

  /** Some of a list, each once, in a random order. */
  some<T>(from: readonly T[], count: number): readonly T[] {
    return from
      .map((item) => ({ item, at: this.random() }))
      .toSorted((a, b) => a.at - b.at)
      .slice(0, count)
      .map(({ item }) => item);
  }

  /** Around 0, seldom beyond ±2: the sum of twelve even chances less six (Irwin–Hall). */
  normal(): number {
    let sum = -6;
    for (let count = 0; count < 12; count += 1) sum += this.random();
    return sum;
  }
}
