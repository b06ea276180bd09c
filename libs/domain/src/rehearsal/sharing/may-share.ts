import type { FlowDocument } from '../../flow/language/index.js';

/** Ways of finding people that ask for facts only, and never compare one id with another. */
const KNOWN: ReadonlySet<string> = new Set([
  'subject',
  'lineManager',
  'dottedLine',
  'unitRole',
  'named',
  'nominatedIn',
  'count',
  'from',
  'nobody',
  'notSameAs',
]);

const OF_PERSON = String.raw`title|grade|hiredOn|employment|employeeNumber|onLeave`;
/** Conditions that may compare one id with another: of the person, a participant, a candidate. */
const COMPARES_PEOPLE = new RegExp(
  String.raw`\bperson\b(?!\s*\.\s*(?:${OF_PERSON})\b)|\b(?:participants|composition)\b(?!":\{)|\b(?:candidate|member)\b`,
  'u',
);

/**
 * Whether reviews of this flow may share a course: everything it can ask of the organisation has
 * an answer that stays true when people are exchanged for others. What is not known to be so
 * is played person by person.
 */
export const mayShare = (document: FlowDocument): boolean =>
  Object.values(document.participants).every((participant) =>
    Object.keys(participant).every((key) => KNOWN.has(key)),
  ) && !COMPARES_PEOPLE.test(withoutTexts(document));

const withoutTexts = ({ population: _, ...document }: FlowDocument): string =>
  JSON.stringify(document, (key, value: unknown) =>
    key === 'zh' || key === 'en' ? undefined : value,
  );
