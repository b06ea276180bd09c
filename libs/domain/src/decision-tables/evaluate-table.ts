import type { Run, Value } from '../feel/index.js';
import type { TableParts } from './compiled-table.js';
import { decided } from './hit-policies.js';

/** Asks each rule; what none gives is the default of each output, if any has one. */
export const evaluateTable = (parts: TableParts, run: Run): Value => {
  const { table, inputs, outputs, rules } = parts;
  const values = inputs.map(({ value }) => value.evaluate(run));
  const allowed = inputs.every(
    (input, column) =>
      input.allowed === undefined ||
      input.allowed.evaluate(run, { value: values[column] ?? null, up: null }) === true,
  );
  if (!allowed) return null;
  const holding = rules.filter((rule) => {
    run.take();
    return rule.tests.every(
      (test, column) => test.evaluate(run, { value: values[column] ?? null, up: null }) === true,
    );
  });
  const kept = table.hit === 'first' ? holding.slice(0, 1) : holding;
  if (kept.length > 0 || outputs.every(({ otherwise }) => otherwise === undefined)) {
    const hits = kept.map(({ gives }) => gives.map((each) => each.evaluate(run)));
    if (hits.length === 0 && table.aggregate === undefined) return null;
    return decided(table, { hits, outputs, run });
  }
  const otherwise = outputs.map((output) => output.otherwise?.evaluate(run) ?? null);
  return decided({ ...table, hit: 'first' }, { hits: [otherwise], outputs, run });
};
