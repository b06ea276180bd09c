import type { FlowField, FlowForm } from '@reprise/domain/flow/language';

type Section = NonNullable<FlowForm['sections']>[number];

export interface Group {
  readonly section?: Section;
  readonly fields: readonly FlowField[];
}

/** The fields of a form under their headings; those of no section come first. */
export const groupsOf = (
  { fields, sections = [] }: FlowForm,
  isShown: (field: FlowField) => boolean,
): readonly Group[] => {
  const shown = fields.filter(isShown);
  const placed = new Set(sections.flatMap((section) => section.fields));
  const alone = { fields: shown.filter(({ field }) => !placed.has(field)) };
  const grouped = sections.map((section) => ({
    section,
    fields: shown.filter(({ field }) => section.fields.includes(field)),
  }));
  return [alone, ...grouped].filter((group) => group.fields.length > 0);
};
