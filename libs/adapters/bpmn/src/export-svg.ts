import type { CompiledFlow } from '@reprise/domain/flow/compile';
import { drawable } from './mapping/pen.js';
import { lookOf } from './svg/looks.js';
import { fitted, textWidth } from './svg/text-width.js';
import { treeRows } from './svg/tree-rows.js';
import type { TreeRow } from './svg/tree-rows.js';
import type { Language } from './words.js';

const [MARGIN, ROW, GAP, INDENT, PADDING] = [24, 46, 10, 32, 12];
const [TITLE_SIZE, DETAIL_SIZE] = [14, 12];
const WIDEST = 880;
const HEAD = 56;

/** Fonts that the reader has; nothing is loaded from anywhere. */
const FONTS =
  "system-ui, 'Segoe UI', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif";

/**
 * The tree of a flow as one SVG: an outline with every block and what it says. To those who listen
 * it is a list, each entry with its depth and all of its words.
 */
export const exportSvg = (flow: CompiledFlow, language: Language): string => {
  const rows = treeRows(flow, language);
  const title = drawable(flow.document.title[language]) || flow.document.flow;
  const width = Math.ceil(
    Math.max(
      textWidth(title, 20) + 2 * MARGIN,
      ...rows.map((row) => leftOf(row) + widthOf(row) + MARGIN),
    ),
  );
  const height = HEAD + MARGIN + rows.length * (ROW + GAP);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" xml:lang="${language}" lang="${language}" role="group" aria-labelledby="flow-title" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${FONTS}">`,
    `<title id="flow-title">${escaped(title)}</title>`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    `<text x="${MARGIN}" y="38" font-size="20" font-weight="600" fill="#111827" aria-hidden="true">${escaped(title)}</text>`,
    `<g fill="none" stroke="#9ca3af" aria-hidden="true">${linesOf(rows)}</g>`,
    `<g role="list">`,
    ...rows.map((row, index) => drawnRow(row, index, language)),
    '</g>',
    '</svg>',
    '',
  ].join('\n');
};

const leftOf = ({ depth }: TreeRow): number => MARGIN + depth * INDENT;
const topOf = (index: number): number => HEAD + index * (ROW + GAP);

const headOf = ({ label, title }: TreeRow): string =>
  title === '' ? label : `${label} · ${title}`;

const widthOf = (row: TreeRow): number => {
  const texts = [textWidth(headOf(row), TITLE_SIZE), textWidth(row.detail, DETAIL_SIZE)];
  return Math.min(WIDEST, Math.max(180, ...texts) + 2 * PADDING);
};

/** From each block down its left side to those it holds. */
const linesOf = (rows: readonly TreeRow[]): string => {
  const above: number[] = [];
  return rows
    .map((row, index) => {
      above[row.depth] = index;
      const parent = above[row.depth - 1];
      const holder = parent === undefined ? undefined : rows[parent];
      if (parent === undefined || holder === undefined) return '';
      const [x, y] = [leftOf(holder) + INDENT / 2, topOf(index) + ROW / 2];
      return `<path d="M${x} ${topOf(parent) + ROW}V${y}H${leftOf(row)}"/>`;
    })
    .join('');
};

const drawnRow = (row: TreeRow, index: number, language: Language): string => {
  const { fill, edge } = lookOf(row.kind);
  const [x, y] = [leftOf(row), topOf(index)];
  const room = widthOf(row) - 2 * PADDING;
  const level = language === 'zh' ? `第 ${row.depth + 1} 层` : `level ${row.depth + 1}`;
  const whole = [level, headOf(row), row.detail].filter((part) => part !== '').join(', ');
  const isBare = row.detail === '';
  const text = (at: number, size: number, words: string) =>
    `<text x="${x + PADDING}" y="${y + at}" font-size="${size}" fill="#111827">${escaped(fitted(words, room, size))}</text>`;
  return [
    `<g role="listitem" aria-label="${escaped(whole)}"><title>${escaped(whole)}</title>`,
    `<rect x="${x}" y="${y}" width="${Math.ceil(widthOf(row))}" height="${ROW}" rx="8" fill="${fill}" stroke="${edge}"/>`,
    text(isBare ? 28 : 19, TITLE_SIZE, headOf(row)),
    ...(isBare ? [] : [text(37, DETAIL_SIZE, row.detail)]),
    '</g>',
  ].join('');
};

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

const escaped = (words: string): string =>
  drawable(words).replaceAll(/[&<>"]/g, (character) => ENTITIES[character] ?? '');
