// oxlint-disable-next-line typescript/triple-slash-reference -- the package has no types, and specs are compiled apart from what this package includes
/// <reference path="./bpmn-moddle.d.ts" />
import { BpmnModdle } from 'bpmn-moddle';
import type { ModdleElement } from 'bpmn-moddle';

export type { ModdleElement };

/** What BPMN leaves to everybody's own namespace: the data of a flow, element by element. */
const REPRISE = {
  name: 'Reprise',
  uri: 'https://reprise.example/schema/bpmn/1',
  prefix: 'reprise',
  xml: { tagAlias: 'lowerCase' },
  types: [
    {
      name: 'Flow',
      superClass: ['Element'],
      properties: [
        { name: 'language', isAttr: true, type: 'String' },
        { name: 'blocks', isAttr: true, type: 'String' },
        { name: 'digest', isAttr: true, type: 'String' },
        { name: 'whole', isAttr: true, type: 'String' },
        { name: 'json', isBody: true, type: 'String' },
      ],
    },
    {
      name: 'Block',
      superClass: ['Element'],
      properties: [
        { name: 'id', isAttr: true, type: 'String' },
        { name: 'parent', isAttr: true, type: 'String' },
        { name: 'slot', isAttr: true, type: 'String' },
        { name: 'index', isAttr: true, type: 'Integer' },
        { name: 'digest', isAttr: true, type: 'String' },
        { name: 'json', isBody: true, type: 'String' },
      ],
    },
  ],
};

export const bpmn = (): BpmnModdle => new BpmnModdle({ reprise: REPRISE });
export type Model = BpmnModdle;
