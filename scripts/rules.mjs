// `node scripts/rules.mjs`: the reference names every rule, its test and what disables it.
// `--write` writes its pages anew; `npm run rules [-- id …]` shows each test red without its rule.
import { readFileSync, writeFileSync } from 'node:fs';
import { readRules } from './rules/read-rules.mjs';
import { pageOf, pathOf } from './rules/reference-page.mjs';
import { proveRules } from './rules/run-mutants.mjs';

const args = process.argv.slice(2);
const say = (line) => process.stdout.write(`${line}\n`);
const { sections, rules, wrong } = readRules();

for (const lang of ['en', 'zh']) {
  const page = await pageOf(sections, lang);
  if (args.includes('--write')) writeFileSync(pathOf(lang), page);
  else if (readFileSync(pathOf(lang), 'utf8') !== page)
    wrong.push(`${pathOf(lang)} is not current: node scripts/rules.mjs --write`);
}
if (args.includes('--run') && wrong.length === 0) {
  const ids = args.filter((each) => !each.startsWith('--'));
  const asked = rules.filter(
    ({ id }) => ids.length === 0 || ids.some((each) => id.startsWith(each)),
  );
  wrong.push(...(await proveRules(asked, say)));
  say(`${asked.length} rules asked, ${wrong.length} not proved`);
}
for (const each of wrong) process.stderr.write(`${each}\n`);
process.exitCode = wrong.length === 0 ? 0 : 1;
