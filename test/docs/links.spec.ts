import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { LANGUAGES } from './guide.js';

const GUIDE = new URL('../../docs/guide/', import.meta.url);
const pagesIn = (language: string): readonly string[] =>
  readdirSync(new URL(`${language}/`, GUIDE)).toSorted();
const pages = ['README.md', ...LANGUAGES.flatMap((one) => pagesIn(one).map((p) => `${one}/${p}`))];

/** The anchors a page offers, as they are made from its headings. */
const anchorsOf = (page: URL): readonly string[] =>
  [...readFileSync(page, 'utf8').matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replaceAll(' ', '-'),
  );

/** Links of a page that lead nowhere. */
const broken = (page: string): readonly string[] => {
  const here = new URL(page, GUIDE);
  const links = [...readFileSync(here, 'utf8').matchAll(/\]\(([^)\s]+)\)/g)].map(
    ([, link = '']) => link,
  );
  return links.filter((link) => {
    const [path = '', anchor] = link.split('#');
    const target = path === '' ? here : new URL(path, here);
    if (!existsSync(target)) return true;
    return anchor !== undefined && !anchorsOf(target).includes(anchor);
  });
};

describe('the guide', () => {
  it('has the same pages in each language', () => {
    for (const language of LANGUAGES) expect(pagesIn(language)).toEqual(pagesIn('en'));
  });

  it.each(pages)('leads somewhere with every link of %s', (page) => {
    expect(broken(page)).toEqual([]);
  });
});
