import type { TypeShape } from '../feel/index.js';
import type { FlowField, FlowForm } from '../flow/language/index.js';

const TEXTS = { list: 'string' } as const;

const GOALS: TypeShape = {
  list: {
    context: {
      title: 'string',
      measure: 'string',
      target: 'string',
      weight: 'number',
      dueOn: 'date',
      result: 'number',
    },
  },
};

const shapeOf = (field: FlowField): TypeShape => {
  switch (field.type) {
    case 'number':
    case 'computed':
      return 'number';
    case 'date':
      return 'date';
    case 'confirmation':
      return 'boolean';
    case 'goals':
      return GOALS;
    case 'competencies':
      return {
        context: Object.fromEntries(
          field.competencies.map(({ id }) => [id, 'string' as const] as const),
        ),
      };
    case 'choice':
      return field.several === undefined ? 'string' : TEXTS;
    case 'rating':
    case 'text':
    case 'evidence':
      return 'string';
  }
};

/** What `fields` stands for in the expressions of a form: its own fields, each of its kind. */
export const fieldsShape = ({ fields }: Pick<FlowForm, 'fields'>): TypeShape => ({
  context: Object.fromEntries(fields.map((field) => [field.field, shapeOf(field)] as const)),
});
