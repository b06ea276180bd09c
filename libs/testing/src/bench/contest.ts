import { cpuOf, rateOf } from './sample.js';
import type { Sample } from './sample.js';

export interface Contest {
  readonly name: string;
  /** What the product should reach of the reference; the lower end counts. */
  readonly goal?: number;
  readonly product: () => Promise<Sample>;
  readonly reference: () => Promise<Sample>;
}

export interface Outcome {
  readonly name: string;
  readonly goal: number | undefined;
  readonly product: Figures;
  readonly reference: Figures;
  /** Product to reference, round by round. */
  readonly ratio: { readonly median: number; readonly low: number };
}

export interface Figures {
  readonly rate: number;
  readonly cpu: number;
  /** The caller's share of it. */
  readonly callerCpu: number;
}

/**
 * Lets product and reference run in turns, so that an hour in which the machine is slow is slow
 * for both: only their ratio says anything. Each contest has one turn that does not count.
 */
export const hold = async (contest: Contest, rounds: number): Promise<Outcome> => {
  const products: Sample[] = [];
  const references: Sample[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const [product, reference] = [await contest.product(), await contest.reference()];
    if (round === 0) continue;
    products.push(product);
    references.push(reference);
  }
  const ratios = products.map((product, index) => {
    const reference = references[index];
    return reference === undefined ? 0 : rateOf(product) / rateOf(reference);
  });
  return {
    name: contest.name,
    goal: contest.goal,
    product: figuresOf(products),
    reference: figuresOf(references),
    ratio: { median: median(ratios), low: Math.min(...ratios) },
  };
};

const figuresOf = (samples: readonly Sample[]): Figures => ({
  rate: median(samples.map(rateOf)),
  cpu: median(samples.map(cpuOf)),
  callerCpu: median(samples.map(({ callerCpu, operations }) => callerCpu / operations)),
});

export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const [below = 0, above = below] = sorted.slice(Math.ceil(middle) - 1, Math.floor(middle) + 1);
  return (below + above) / 2;
};
