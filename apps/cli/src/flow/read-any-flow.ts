import { importBpmn } from '@reprise/bpmn';
import { compileFlow } from '@reprise/domain/flow/compile';
import type { CompiledFlow, Finding } from '@reprise/domain/flow/compile';
import type { Text } from '@reprise/domain/kernel';
import { joined } from '../platform/language.js';
import { CommandFailure } from '../platform/outcome.js';
import { readNamedFile } from '../platform/read-file.js';
import { readFlow } from '../rehearse/read-flow.js';

/** A flow from its document, or from the BPMN it was exported to. */
export const readAnyFlow = async (path: string): Promise<CompiledFlow> =>
  /\.(bpmn|xml)$/i.test(path) ? readBpmn(path) : readFlow(path);

export const readBpmn = async (path: string): Promise<CompiledFlow> => {
  const imported = await importBpmn(new TextDecoder().decode(await readNamedFile(path)));
  const compiled = imported.ok ? compileFlow(imported.document) : imported;
  if ('flow' in compiled) return compiled.flow;
  const head: Text = { zh: `${path} 不能导入：`, en: `${path} cannot be imported:` };
  throw new CommandFailure('FLOW.NOT_IMPORTED', joined([head, ...compiled.findings.map(line)]));
};

const line = ({ path, code, message, fix }: Finding): Text => ({
  zh: `  ${path} ${code}：${message.zh}${fix === undefined ? '' : `；${fix.zh}`}`,
  en: `  ${path} ${code}: ${message.en}${fix === undefined ? '' : `. ${fix.en}`}`,
});
