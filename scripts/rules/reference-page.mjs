import { format, resolveConfig } from 'prettier';
import { join } from 'node:path';
import { root } from './read-rules.mjs';

const words = {
  en: {
    title: 'The rules of the flow language',
    about: 'Each rule has a test that goes red when that rule alone is taken out: `npm run rules`.',
    rule: 'Rule',
    proof: 'Test',
  },
  zh: {
    title: '流程语言的规则',
    about: '每条规则都有一个测试：只要单独去掉这条规则，测试就会变红（`npm run rules`）。',
    rule: '规则',
    proof: '测试',
  },
};

const cell = (text) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

const table = (rules, lang) =>
  [
    `| | ${words[lang].rule} | ${words[lang].proof} |`,
    '|---|---|---|',
    ...rules.map(
      ({ id, test, ...said }) =>
        `| ${id} | ${cell(said[lang])} | [${cell(test.name)}](../../${test.file}) |`,
    ),
  ].join('\n');

/** The page of the reference in one language, as it is committed. */
export const pageOf = async (sections, lang) => {
  const body = sections
    .map(({ section, title, rules }) => `## ${section} ${title[lang]}\n\n${table(rules, lang)}`)
    .join('\n\n');
  const text = `# ${words[lang].title}\n\n${words[lang].about}\n\n${body}\n`;
  const options = await resolveConfig(pathOf(lang));
  return format(text, { ...options, parser: 'markdown' });
};

export const pathOf = (lang) => join(root, `docs/reference/rules.${lang}.md`);
