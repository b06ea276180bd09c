import { chartSvg } from './chart-svg.js';
import { escaped } from './escaped.js';
import type { Chart } from './report-charts.js';
import type { ReportTable } from './report-tables.js';

/** The report in one language. */
export interface Page {
  readonly title: string;
  readonly language: string;
  /** What was supposed: who plays, how they behave, from when. */
  readonly supposed: string;
  readonly charts: readonly Chart[];
  readonly tables: readonly ReportTable[];
}

/**
 * The report as one page that needs nothing else: no script, no font, no address to load. The
 * language asked for comes first and the other after it, since who prints it may not be who reads.
 */
export const reportHtml = (pages: readonly Page[]): string => {
  const [first] = pages;
  return [
    '<!doctype html>',
    `<html lang="${first?.language ?? 'en'}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(first?.title ?? '')}</title><style>${STYLE}</style></head><body>`,
    '<main>',
    ...pages.map(pageHtml),
    '</main></body></html>',
  ].join('\n');
};

const STYLE = [
  'body{font:16px/1.5 system-ui,sans-serif;margin:0;color:#1f1f1f;background:#fff}',
  'main{max-width:60rem;margin:0 auto;padding:1rem}',
  'table{border-collapse:collapse;width:100%;margin-bottom:2rem}',
  'tbody th{font-weight:400}th,td{text-align:left;padding:.35rem .6rem;border-bottom:1px solid #d9d9d9}',
  '.scroll{overflow-x:auto}figure{margin:0 0 2rem}figcaption{margin-bottom:.5rem}',
  'svg text{font:13px system-ui,sans-serif;fill:#1f1f1f}svg rect{fill:#1d5fa8}',
  '@media print{main{max-width:none;padding:0}.scroll{overflow:visible}',
  'tr,figure{break-inside:avoid}thead{display:table-header-group}',
  'section+section{break-before:page}svg rect{print-color-adjust:exact}}',
].join('');

const pageHtml = ({ title, language, supposed, charts, tables }: Page): string =>
  [
    `<section lang="${language}"><h1>${escaped(title)}</h1><p>${escaped(supposed)}</p>`,
    ...charts.map(chartSvg),
    ...tables.map(tableHtml),
    '</section>',
  ].join('\n');

const tableHtml = ({ title, rows: [head = [], ...body] }: ReportTable): string =>
  [
    `<h2>${escaped(title)}</h2><div class="scroll"><table><thead><tr>`,
    ...head.map((cell) => `<th scope="col">${escaped(cell)}</th>`),
    '</tr></thead><tbody>',
    ...body.map((row) => `<tr>${row.map(cellHtml).join('')}</tr>`),
    '</tbody></table></div>',
  ].join('');

/** The first cell names its row. */
const cellHtml = (cell: string, index: number): string =>
  index === 0 ? `<th scope="row">${escaped(cell)}</th>` : `<td>${escaped(cell)}</td>`;
