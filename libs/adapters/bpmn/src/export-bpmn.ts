import type { CompiledFlow } from '@reprise/domain/flow/compile';
import { flowData } from './data/flow-data.js';
import { shiftPicture } from './drawing/fragment.js';
import { drawFlow } from './mapping/draw-flow.js';
import { drawable } from './mapping/pen.js';
import type { Language } from './words.js';
import { headOf } from './xml/extension.js';
import { bpmn } from './xml/model.js';
import { writeDiagram } from './xml/write-diagram.js';
import { writePicture } from './xml/write-picture.js';
import type { Writing } from './xml/write-picture.js';

const MARGIN = 80;

/**
 * A flow as BPMN 2.0 with its layout. Every element that stands for a block carries that block's
 * canonical JSON, the process that of the document: `importBpmn` makes the same flow of it.
 */
export const exportBpmn = async (flow: CompiledFlow, language: Language): Promise<string> => {
  const { document } = flow;
  const model = bpmn();
  const data = flowData(document);
  const dataOf = new Map(data.blocks.map((block) => [block.id, block]));
  const writing: Writing = { model, data, dataOf, made: new Map(), roots: [] };
  const drawn = drawFlow(flow, language);
  const picture = shiftPicture(drawn, MARGIN, MARGIN + drawn.above);
  const about = document.description?.[language];
  const process = model.create('bpmn:Process', {
    ...{ id: `process_${document.flow}`, isExecutable: false },
    name: drawable(document.title[language]) || document.flow,
    ...(about === undefined
      ? {}
      : { documentation: [model.create('bpmn:Documentation', { text: drawable(about) })] }),
    ...headOf(writing, { ...data.head, language, whole: data.whole }),
    ...writePicture(writing, picture),
  });
  const plane = model.create('bpmndi:BPMNPlane', {
    ...{ id: 'plane', bpmnElement: process, planeElement: writeDiagram(writing, picture) },
  });
  const definitions = model.create('bpmn:Definitions', {
    ...{ id: 'definitions', targetNamespace: 'https://reprise.example/flows' },
    ...{ exporter: 'Reprise', exporterVersion: document.schema },
    rootElements: [process, ...writing.roots],
    diagrams: [model.create('bpmndi:BPMNDiagram', { id: 'diagram', plane })],
  });
  const { xml } = await model.toXML(definitions, { format: true });
  return xml;
};
