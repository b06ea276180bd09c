import type { Figures, Outcome } from './contest.js';

/** Prints rows below one another, the first as a head, numbers to the right. */
export const printTable = (title: string, rows: readonly (readonly string[])[]): void => {
  const [head = []] = rows;
  const widths = head.map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        return column === 0 ? cell.padEnd(width) : cell.padStart(width);
      })
      .join('  ');
  process.stdout.write(`\n${title}\n${rows.map((row) => `  ${line(row)}\n`).join('')}`);
};

const whole = (value: number): string => Math.round(value).toLocaleString('en');
const ratio = (value: number): string => `${value.toFixed(2)}×`;
const cpu = ({ cpu: all, callerCpu }: Figures): string => `${whole(all)} (${whole(callerCpu)})`;

const HEAD = [
  '',
  'ours/s',
  'reference/s',
  'ratio',
  'low',
  'goal',
  'CPU µs/op (caller)',
  'reference CPU',
] as const;

/** One row for each contest: rates, their ratio and its lower end beside the goal, and CPU. */
export const printOutcomes = (title: string, outcomes: readonly Outcome[]): void => {
  printTable(title, [
    HEAD,
    ...outcomes.map(({ name, goal, product, reference, ratio: { median, low } }) => [
      name,
      whole(product.rate),
      whole(reference.rate),
      ratio(median),
      ratio(low),
      goal === undefined ? '' : `≥ ${goal}${low >= goal ? ' ✓' : ' ✗'}`,
      cpu(product),
      cpu(reference),
    ]),
  ]);
};
