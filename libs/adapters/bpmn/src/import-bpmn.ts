import { canonicalText } from '@reprise/domain/flow/canonical';
import { compileFlow } from '@reprise/domain/flow/compile';
import type { CompiledFlow, Finding } from '@reprise/domain/flow/compile';
import type { FlowDocument } from '@reprise/domain/flow/language';
import { assemble } from './data/assemble.js';
import { finding } from './data/bpmn-finding.js';
import { compareDrawings } from './data/compare-drawings.js';
import { digestOf } from './data/flow-data.js';
import { readData } from './data/read-data.js';
import type { ReadData } from './data/read-data.js';
import { exportBpmn } from './export-bpmn.js';
import { bpmn } from './xml/model.js';
import type { ModdleElement } from './xml/model.js';
import { carriedBy, elementsAt } from './xml/walk-model.js';

export type Imported =
  | { readonly ok: true; readonly document: FlowDocument; readonly findings: readonly Finding[] }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/**
 * The flow of a file that `exportBpmn` wrote. Where things stand on the page may have been changed
 * with any tool; a file that says anything else than its data is refused with what it says, since
 * to take the data would silently drop what somebody drew.
 */
export const importBpmn = async (xml: string): Promise<Imported> => {
  const read = await parsed(xml);
  if ('problem' in read) return refused([read.problem]);
  const process = elementsAt(read.definitions, 'rootElements').find(
    (root) => carriedBy(root, 'reprise:Flow') !== undefined,
  );
  const flow = process === undefined ? undefined : carriedBy(process, 'reprise:Flow');
  if (process === undefined || flow === undefined) return refused([finding('BPMN.NO_FLOW', '')]);
  const data = readData(process, flow);
  if (data.findings.length > 0) return refused(data.findings);
  const compiled = compileFlow(assemble(data.head, data.pieces));
  if (!compiled.ok) return refused(compiled.findings);
  const findings = await differences(process, compiled.flow, data);
  return findings.length > 0
    ? refused(findings)
    : { ok: true, document: compiled.flow.document, findings: compiled.findings };
};

const refused = (findings: readonly Finding[]): Imported => ({ ok: false, findings });

type Parsed = { readonly definitions: ModdleElement } | { readonly problem: Finding };

const parsed = async (xml: string): Promise<Parsed> => {
  try {
    return { definitions: (await bpmn().fromXML(xml)).rootElement };
  } catch (problem) {
    const words = problem instanceof Error ? problem.message : String(problem);
    return { problem: finding('BPMN.NOT_XML', '', words.split('\n')[0]) };
  }
};

const differences = async (
  process: ModdleElement,
  flow: CompiledFlow,
  { whole, language }: ReadData,
): Promise<readonly Finding[]> => {
  if (digestOf(canonicalText(flow.document)) !== whole) {
    return [finding('BPMN.STRUCTURE_EDITED', flow.document.flow)];
  }
  const again = await bpmn().fromXML(await exportBpmn(flow, language === 'zh' ? 'zh' : 'en'));
  const [meant] = elementsAt(again.rootElement, 'rootElements');
  return meant === undefined ? [] : compareDrawings(process, meant);
};
