import { compileFlow } from '@reprise/domain/flow/compile';
import type { CompiledFlow, Finding } from '@reprise/domain/flow/compile';
import type { Text } from '@reprise/domain/kernel';
import { publicHolidays } from '@reprise/public-holidays';
import { joined } from '../platform/language.js';
import { CommandFailure } from '../platform/outcome.js';
import { readJson } from '../platform/read-file.js';

/** A flow document from a file, compiled; one with errors is not worth going on with. */
export const readFlow = async (path: string): Promise<CompiledFlow> => {
  const compiled = compileFlow(await readJson(path), { hasCalendar });
  if (compiled.ok) return compiled.flow;
  const head: Text = { zh: `${path} 有错误：`, en: `${path} has errors:` };
  const errors = compiled.findings.filter(({ severity }) => severity === 'error');
  throw new CommandFailure('FLOW.REJECTED', joined([head, ...errors.map(findingLine)]));
};

const ANY_YEAR = 2026;

/** The calendars of this product; an installation asks its own directory instead. */
const hasCalendar = (key: string): boolean =>
  publicHolidays(ANY_YEAR, ANY_YEAR).find(key) !== undefined;

const findingLine = ({ path, code, message, fix }: Finding): Text => ({
  zh: `  ${path || '整个文件'} ${code}：${message.zh}${fix === undefined ? '' : `；${fix.zh}`}`,
  en: `  ${path || 'the whole file'} ${code}: ${message.en}${fix === undefined ? '' : `. ${fix.en}`}`,
});
