import { exportBpmn, exportSvg } from '@reprise/bpmn';
import { canonicalText } from '@reprise/domain/flow/canonical';
import type { CompiledFlow } from '@reprise/domain/flow/compile';
import { changeWords, diffFlows } from '@reprise/domain/flow/diff';
import type { FlowComparison, FlowFormat } from '@reprise/http-contracts/flows';
import type { Language } from '../platform/problem.js';

type Write = (flow: CompiledFlow, language: Language) => string | Promise<string>;

const WRITERS: Readonly<Record<FlowFormat, Write>> = {
  json: ({ document }) => canonicalText(document),
  bpmn: exportBpmn,
  svg: exportSvg,
};

/** A flow as a file of another program, labelled in one language. */
export const writtenFlow = async (
  flow: CompiledFlow,
  { format, language }: { readonly format: FlowFormat; readonly language: Language },
): Promise<string> => WRITERS[format](flow, language);

/** What a version changed since another, each change with its words. */
export const comparedFlows = (before: CompiledFlow, after: CompiledFlow): FlowComparison => ({
  changes: diffFlows(before.document, after.document).map((change) => ({
    change,
    words: changeWords(change),
  })),
});
