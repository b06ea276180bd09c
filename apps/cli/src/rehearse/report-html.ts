import type { ReportTable } from './report-tables.js';

export interface Page {
  readonly title: string;
  readonly language: string;
  readonly tables: readonly ReportTable[];
}

/** The report as one page that needs nothing else: no script, no font, no address to load. */
export const reportHtml = ({ title, language, tables }: Page): string =>
  [
    '<!doctype html>',
    `<html lang="${language}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(title)}</title><style>${STYLE}</style></head><body>`,
    `<main><h1>${escaped(title)}</h1>`,
    ...tables.map(tableHtml),
    '</main></body></html>',
  ].join('\n');

const STYLE = [
  'body{font:16px/1.5 system-ui,sans-serif;margin:0;color:#1f1f1f;background:#fff}',
  'main{max-width:60rem;margin:0 auto;padding:1rem}',
  'table{border-collapse:collapse;width:100%;margin-bottom:2rem}',
  'th,td{text-align:left;padding:.35rem .6rem;border-bottom:1px solid #d9d9d9}',
  '.scroll{overflow-x:auto}',
].join('');

const tableHtml = ({ title, rows: [head = [], ...body] }: ReportTable): string =>
  [
    `<h2>${escaped(title)}</h2><div class="scroll"><table><thead><tr>`,
    ...head.map((cell) => `<th scope="col">${escaped(cell)}</th>`),
    '</tr></thead><tbody>',
    ...body.map((row) => `<tr>${row.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`),
    '</tbody></table></div>',
  ].join('');

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string =>
  text.replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
