import type { FlowField } from '@reprise/domain/flow/language';
import { DateField } from '../../../shared/ui/index.js';
import { ChoiceField } from '../fields/choice-field.js';
import { ConfirmationField } from '../fields/confirmation-field.js';
import { EvidenceField } from '../fields/evidence-field.js';
import type { Scales } from '../fields/field-types.js';
import { NumberField } from '../fields/number-field.js';
import { RatingField } from '../fields/rating-field.js';
import { SeveralField } from '../fields/several-field.js';
import { TextField } from '../fields/text-field.js';

/** Fields of which one text is typed; goals, competencies and computed ones are drawn apart. */
export type TypedField = Exclude<FlowField, { type: 'goals' | 'competencies' | 'computed' }>;

interface ControlProps {
  readonly field: TypedField;
  readonly scales: Scales;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur: () => void;
  readonly invalid: boolean;
  readonly describedBy: string | undefined;
}

/** The control of a field, by its type. */
export const FieldControl = ({ field, scales, ...rest }: ControlProps) => {
  const common = { ...rest, id: field.field };
  const labelledBy = `${field.field}-label`;
  switch (field.type) {
    case 'rating':
      return <RatingField {...common} field={field} scales={scales} labelledBy={labelledBy} />;
    case 'choice':
      return field.several === undefined ? (
        <ChoiceField {...common} field={field} labelledBy={labelledBy} />
      ) : (
        <SeveralField {...common} field={field} labelledBy={labelledBy} />
      );
    case 'number':
      return <NumberField {...common} field={field} />;
    case 'text':
      return <TextField {...common} field={field} />;
    case 'date':
      return <DateField {...common} />;
    case 'evidence':
      return <EvidenceField {...common} field={field} />;
    case 'confirmation':
      return <ConfirmationField {...common} field={field} />;
  }
};
