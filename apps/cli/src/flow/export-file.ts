import { exportBpmn, exportSvg } from '@reprise/bpmn';
import { canonicalText } from '@reprise/domain/flow/canonical';
import type { CompiledFlow } from '@reprise/domain/flow/compile';
import { languageOf } from '../platform/language.js';
import type { Language } from '../platform/language.js';
import type { Outcome } from '../platform/outcome.js';
import type { CommonFlags } from '../platform/run-command.js';
import { readAnyFlow } from './read-any-flow.js';
import { written } from './written.js';

export const FORMATS = ['json', 'bpmn', 'svg'] as const;
type Format = (typeof FORMATS)[number];

export type ExportFlags = CommonFlags & { readonly format: Format; readonly out?: string };

/** `reprise flow export`: drawings are labelled in the language asked for. */
export const exportFile = async (path: string, flags: ExportFlags): Promise<Outcome> => {
  const flow = await readAnyFlow(path);
  const { format, out, lang } = flags;
  const content = await contentOf(flow, format, languageOf(lang, process.env));
  return written(content, { out, told: { flow: flow.document.flow, format } });
};

const contentOf = async (
  flow: CompiledFlow,
  format: Format,
  language: Language,
): Promise<string> => {
  switch (format) {
    case 'json':
      return canonicalText(flow.document);
    case 'bpmn':
      return exportBpmn(flow, language);
    case 'svg':
      return exportSvg(flow, language);
  }
};
