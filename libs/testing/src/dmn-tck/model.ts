import type { TypeShape } from '@reprise/domain/feel';
import { typeDefinitions } from './types.js';
import { children } from './xml.js';
import type { Element } from './xml.js';

/** A DMN model, its parts by the references other parts make. */
export interface Model {
  readonly namespace: string;
  readonly parts: ReadonlyMap<string, Element>;
  readonly types: Readonly<Record<string, TypeShape>>;
  readonly imports: readonly Element[];
  readonly all: readonly Element[];
}

const PARTS = ['decision', 'businessKnowledgeModel', 'decisionService', 'inputData'];

export const modelOf = (definitions: Element): Model => {
  const all = definitions.children.filter(({ name }) => PARTS.includes(name));
  return {
    namespace: definitions.attributes['namespace'] ?? '',
    parts: new Map(all.map((part) => [part.attributes['id'] ?? '', part])),
    types: typeDefinitions(children(definitions, 'itemDefinition')),
    imports: children(definitions, 'import'),
    all,
  };
};

/** The part a reference names; nothing when it is in another model. */
export const referred = (model: Model, href: string): Element | undefined => {
  const [namespace = '', id = ''] = href.split('#');
  return namespace === '' || namespace === model.namespace ? model.parts.get(id) : undefined;
};

export const partNamed = (model: Model, name: string): Element | undefined =>
  model.all.find((part) => part.attributes['name'] === name);
