import type { TableParts } from './compiled-table.js';
import { regionsOf } from './coverage.js';
import type { Region } from './coverage.js';
import { tableFinding } from './table-finding.js';
import type { TableFinding } from './table-finding.js';

/** More of one kind say nothing more. */
const MOST_TOLD = 5;

/** Gaps, overlaps that the hit policy forbids, and rules that never decide. */
export const checkCoverage = (parts: TableParts): readonly TableFinding[] => {
  const regions = regionsOf(parts);
  if (regions === undefined) return [];
  const checks = [gaps, ...(checksOf[parts.table.hit] ?? [])];
  return [...checks.flatMap((check) => check(parts, regions)), ...unreached(parts, regions)];
};

type Check = (parts: TableParts, regions: readonly Region[]) => readonly TableFinding[];

const written = ({ table }: TableParts, { pieces }: Region): string =>
  pieces.map((piece, column) => `${table.inputs[column]?.input}: ${piece.written}`).join(', ');

const gaps: Check = (parts, regions) => {
  if (parts.table.hit === 'collect') return [];
  if (parts.outputs.some(({ otherwise }) => otherwise !== undefined)) return [];
  return regions
    .filter(({ rules }) => rules.length === 0)
    .slice(0, MOST_TOLD)
    .map((region) =>
      tableFinding('warning', 'rules', {
        code: 'TABLE.GAP',
        zh: `没有规则适用于 ${written(parts, region)}`,
        en: `No rule is for ${written(parts, region)}`,
      }),
    );
};

/** The first region of each pair of rules that hold together. */
const pairs = (regions: readonly Region[]): ReadonlyMap<string, Region> => {
  const found = new Map<string, Region>();
  for (const region of regions) {
    const [first, ...others] = region.rules;
    for (const other of others) {
      const key = `${first} ${other}`;
      if (!found.has(key)) found.set(key, region);
    }
  }
  return found;
};

const overlaps =
  (matters: (parts: TableParts, first: number, second: number) => boolean): Check =>
  (parts, regions) =>
    [...pairs(regions)]
      .map(([key, region]) => [key.split(' ').map(Number), region] as const)
      .filter(([[first = 0, second = 0]]) => matters(parts, first, second))
      .slice(0, MOST_TOLD)
      .map(([[first = 0, second = 0], region]) =>
        tableFinding('error', `rules.${second}`, {
          code: 'TABLE.OVERLAP',
          zh: `规则 ${first + 1} 与 ${second + 1} 同时适用于 ${written(parts, region)}`,
          en: `Rules ${first + 1} and ${second + 1} both hold for ${written(parts, region)}`,
        }),
      );

/** Whether two rules are written to give different things. */
const differ = ({ table }: TableParts, first: number, second: number): boolean =>
  JSON.stringify(table.rules[first]?.then) !== JSON.stringify(table.rules[second]?.then);

const checksOf: Readonly<Record<string, readonly Check[]>> = {
  unique: [overlaps(() => true)],
  any: [overlaps(differ)],
};

const unreached: Check = ({ table, rules }, regions) => {
  const decides = new Set(
    regions.flatMap((region) => (table.hit === 'first' ? region.rules.slice(0, 1) : region.rules)),
  );
  return rules.flatMap((_, rule) =>
    decides.has(rule)
      ? []
      : [
          tableFinding('warning', `rules.${rule}`, {
            code: 'TABLE.UNREACHED',
            zh: `规则 ${rule + 1} 永远不会起作用`,
            en: `Rule ${rule + 1} can never decide`,
          }),
        ],
  );
};
