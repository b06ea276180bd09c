// @ts-expect-error -- the package has no types of its own; what is used of it is typed below
import { BpmnModdle } from 'bpmn-moddle';

/** An element of the model: its properties are those of BPMN's schema. */
export interface ModdleElement {
  readonly $type: string;
  [property: string]: unknown;
}

interface Parsed {
  readonly rootElement: ModdleElement;
  readonly warnings: readonly { readonly message: string }[];
}

/** Makes, reads and writes elements. */
export interface Model {
  create(type: string, properties?: Readonly<Record<string, unknown>>): ModdleElement;
  fromXML(xml: string): Promise<Parsed>;
  toXML(element: ModdleElement, options: { readonly format: boolean }): Promise<{ xml: string }>;
}

const Moddle = BpmnModdle as new (packages: Readonly<Record<string, unknown>>) => Model;

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

export const bpmn = (): Model => new Moddle({ reprise: REPRISE });
