const scale = 10_000;

/** Weight in ten-thousandths of a percent: whole numbers add up without a binary remainder. */
const scaled = (weight: string): number | undefined =>
  /^\d{1,3}(\.\d{1,4})?$/u.test(weight) ? Math.round(Number(weight) * scale) : undefined;

/** Sum of weights as decimal text; what is not yet a number counts as nothing. */
export const sumOfWeights = (weights: readonly string[]): string => {
  const sum = weights.reduce((total, weight) => total + (scaled(weight) ?? 0), 0);
  return String(sum / scale);
};

export const isWeight = (weight: string): boolean => {
  const value = scaled(weight);
  return value !== undefined && value > 0 && value <= 100 * scale;
};

/** What the last goal needs to bring the sum to 100, or nothing when it is already there. */
export const remainder = (weights: readonly string[]): string | undefined => {
  const sum = weights.reduce((total, weight) => total + (scaled(weight) ?? 0), 0);
  return sum >= 100 * scale ? undefined : String((100 * scale - sum) / scale);
};
