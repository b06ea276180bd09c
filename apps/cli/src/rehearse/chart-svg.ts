import type { Chart } from './report-charts.js';
import { escaped } from './escaped.js';

const ROW = 22;
const LABEL = 110;
const WIDTH = 720;
const WORDS = 110;

/** A chart as a drawing in the page: bars with their numbers beside them, told to those who listen. */
export const chartSvg = ({ title, summary, bars }: Chart): string => {
  const most = Math.max(1, ...bars.map(({ value }) => value));
  const height = bars.length * ROW + 4;
  return [
    `<figure><figcaption><strong>${escaped(title)}</strong> ${escaped(summary)}</figcaption>`,
    `<svg role="img" aria-label="${escaped(`${title}: ${summary}`)}" viewBox="0 0 ${WIDTH} ${height}" width="100%">`,
    ...bars.map(({ label, value, said }, index) => {
      const top = index * ROW;
      const length = Math.round(((WIDTH - LABEL - WORDS) * value) / most);
      return [
        `<text x="${LABEL - 8}" y="${top + 16}" text-anchor="end">${escaped(label)}</text>`,
        `<rect x="${LABEL}" y="${top + 3}" width="${length}" height="${ROW - 6}"/>`,
        `<text x="${LABEL + length + 6}" y="${top + 16}">${escaped(said)}</text>`,
      ].join('');
    }),
    '</svg></figure>',
  ].join('');
};
