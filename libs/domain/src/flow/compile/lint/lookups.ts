import { isDecimal } from '../../../decimal/index.js';
import { ANY, matches } from '../../../scoring/index.js';
import type { LookupFormula } from '../../../scoring/index.js';
import { fieldOf } from '../compiled-flow.js';
import type { CompiledFlow } from '../compiled-flow.js';
import type { Finding } from '../finding.js';
import { scoreFinding } from './score-finding.js';

/** More combinations than these are not tried one by one. */
const MOST = 20_000;

/** Tables over ratings: rows that fit, levels that exist, no hole and no row that says otherwise. */
export const lookups = (flow: CompiledFlow): readonly Finding[] =>
  Object.entries(flow.document.scores).flatMap(([key, { lookup, bands }]) => {
    if (lookup === undefined) return [];
    const path = `scores.${key}.lookup`;
    const levels = lookup.of.map((ref) => levelsOf(flow, ref));
    const given = (flow.document.scales[bands ?? '']?.levels ?? []).map(({ id }) => id);
    const wrong = lookup.rows.flatMap((row) => wrongRow(row, levels, given));
    if (wrong.length > 0) return wrong.map((message) => bad(path, message));
    return combinationFlaws(path, lookup, levels);
  });

/** Levels a reference may have: of the scale its field rates on, or that bands the score. */
const levelsOf = (flow: CompiledFlow, ref: string): readonly string[] => {
  const scale = flow.document.scales[scaleOf(flow, ref) ?? ''];
  return (scale?.levels ?? []).map(({ id }) => id);
};

const scaleOf = (flow: CompiledFlow, ref: string): string | undefined => {
  const [step = '', field = ''] = ref.split('.');
  const asked = fieldOf(flow, step, field);
  return asked?.type === 'rating' ? asked.scale : flow.document.scores[ref]?.bands;
};

const wrongRow = (
  { when, gives }: LookupFormula['rows'][number],
  levels: readonly (readonly string[])[],
  given: readonly string[],
): readonly Finding['message'][] => {
  if (when.length !== levels.length) {
    const [cells, inputs] = [String(when.length), String(levels.length)];
    return [
      {
        zh: `一行有 ${cells} 格，而引用有 ${inputs} 个`,
        en: `A row has ${cells} cells for ${inputs} references`,
      },
    ];
  }
  const unknown = when.flatMap((cell, index) =>
    [cell].flat().filter((level) => level !== ANY && !levels[index]?.includes(level)),
  );
  const isGiven = isDecimal(gives) || given.includes(gives);
  return [...unknown, ...(isGiven ? [] : [gives])].map((level) => ({
    zh: `等级表中没有「${level}」`,
    en: `The scale has no level "${level}"`,
  }));
};

const bad = (path: string, message: Finding['message']): Finding =>
  scoreFinding('FLOW.BAD_LOOKUP', path, { message });

const combinationFlaws = (
  path: string,
  { rows }: LookupFormula,
  levels: readonly (readonly string[])[],
): readonly Finding[] => {
  if (levels.reduce((many, each) => many * each.length, 1) > MOST) return [];
  const combinations = levels.reduce<readonly (readonly string[])[]>(
    (before, each) => before.flatMap((start) => each.map((level) => [...start, level])),
    [[]],
  );
  const hitsOf = (combination: readonly string[]) =>
    rows.filter(({ when }) =>
      combination.every((each, index) => matches(when[index] ?? ANY, each)),
    );
  const hole = combinations.find((each) => hitsOf(each).length === 0);
  const overlap = combinations.find(
    (each) => new Set(hitsOf(each).map(({ gives }) => gives)).size > 1,
  );
  return [
    ...(hole === undefined ? [] : [holeAt(path, hole.join(' + '))]),
    ...(overlap === undefined ? [] : [overlapAt(path, overlap.join(' + '))]),
  ];
};

const holeAt = (path: string, at: string): Finding =>
  scoreFinding('FLOW.LOOKUP_HOLE', path, {
    severity: 'warning',
    message: { zh: `没有一行适用于 ${at}`, en: `No row is for ${at}` },
    fix: { zh: '补上一行，可用 "-" 表示任意等级', en: 'Add a row; "-" stands for any level' },
  });

const overlapAt = (path: string, at: string): Finding =>
  scoreFinding('FLOW.LOOKUP_OVERLAP', path, {
    severity: 'warning',
    message: {
      zh: `${at} 有几行适用且结果不同，以第一行为准`,
      en: `Several rows are for ${at} and differ; the first decides`,
    },
    fix: { zh: '让每种组合只对应一个结果', en: 'Let each combination have one result' },
  });
