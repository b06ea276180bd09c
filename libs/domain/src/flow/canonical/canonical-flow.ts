import { flowDocumentSchema } from '../language/index.js';
import type { FlowDocument } from '../language/index.js';
import type { Json } from './json.js';
import { shapeOf } from './shape.js';
import type { Property, Shape } from './shape.js';

/** What a shape is in canonical form: names in the order of the schema, defaults left out. */
export const canonicalJson = (shape: Shape): Json => {
  switch (shape.is) {
    case 'value':
      return shape.value;
    case 'list':
      return shape.items.map(canonicalJson);
    case 'record':
      return Object.fromEntries(shape.entries.map(([name, entry]) => [name, canonicalJson(entry)]));
    case 'object':
    case 'block':
      return canonicalObject(shape.properties);
  }
};

/** Properties as one object, those that say nothing left out. */
export const canonicalObject = (properties: readonly Property[]): Json =>
  Object.fromEntries(
    properties
      .filter(({ isDefault }) => !isDefault)
      .map(({ name, shape }) => [name, canonicalJson(shape)]),
  );

/** The shape of a whole document. */
export const flowShape = (document: FlowDocument): Shape => shapeOf(flowDocumentSchema, document);

/**
 * A flow in its canonical form. Two documents that mean the same have the same canonical text, and
 * parsing it gives the document again; so a difference of texts is a difference of meaning. Lists
 * keep their order: the author may mean it.
 */
export const canonicalFlow = (document: FlowDocument): Json => canonicalJson(flowShape(document));

/** The text that is kept in a file, compared and signed. */
export const canonicalText = (document: FlowDocument): string =>
  `${JSON.stringify(canonicalFlow(document), undefined, 2)}\n`;
