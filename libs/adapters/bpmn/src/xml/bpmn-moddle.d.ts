declare module 'bpmn-moddle' {
  /** An element of the model: its properties are those of BPMN's schema. */
  export interface ModdleElement {
    readonly $type: string;
    [property: string]: unknown;
  }

  export interface Parsed {
    readonly rootElement: ModdleElement;
    readonly warnings: readonly { readonly message: string }[];
  }

  export class BpmnModdle {
    constructor(packages?: Readonly<Record<string, unknown>>);
    create(type: string, properties?: Readonly<Record<string, unknown>>): ModdleElement;
    fromXML(xml: string): Promise<Parsed>;
    toXML(element: ModdleElement, options: { readonly format: boolean }): Promise<{ xml: string }>;
  }
}
