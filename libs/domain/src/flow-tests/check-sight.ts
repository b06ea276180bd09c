import type { Role } from '../access/index.js';
import { personIdOf } from '../directory/index.js';
import { ABSENT } from '../facts/index.js';
import type { CalendarDate, PersonId, Text } from '../kernel/index.js';
import { ERASED } from '../review/index.js';
import type { SubmissionContent } from '../review/index.js';
import { visibleAnswers } from '../visibility/index.js';
import type { Reader, VisibleAnswer } from '../visibility/index.js';
import { difference } from './difference.js';
import type { PlayedReview } from './played-review.js';

/** What somebody reads of a review now, against what they should: no more, and no less. */
export const sightOf = (
  played: PlayedReview,
  who: string,
  sees: Readonly<Record<string, readonly string[]>>,
): readonly Text[] => {
  const { flow, review, now } = played;
  const { facts } = played.world();
  const answers = visibleAnswers({ flow, review, now, facts }, readerOf(who));
  return Object.entries(sees).flatMap(([place, wanted]) => {
    const [block = '', field] = place.split('.');
    const there = answers.filter((answer) => answer.block === block);
    const found =
      field === undefined
        ? there.map((answer) => authorOf(played, answer))
        : there.flatMap(({ content }) => valueOf(content, field) ?? []);
    return difference({ what: `sight (${who})`, key: place, wanted, found });
  });
};

/** `E9`, or `E9 as auditor` for somebody who holds an office of the installation. */
const readerOf = (who: string): Reader => {
  const [number = '', office] = who.split(' as ');
  const person = personIdOf(number);
  return office === undefined ? { person } : { person, offices: [office as Role] };
};

const authorOf = (played: PlayedReview, { by, byRole }: VisibleAnswer): string => {
  if (by !== undefined) return numberOf(played, by);
  return byRole ?? '?';
};

export const numberOf = ({ organisation }: PlayedReview, id: PersonId): string => {
  const person = organisation.directory.person(id, '9999-12-31' as CalendarDate);
  return person === ABSENT ? id : person.employeeNumber;
};

/** A field as text: of a form, or of what a decision, a receipt or a ballot holds. */
const valueOf = (content: SubmissionContent, field: string): string | undefined => {
  const fields: Readonly<Record<string, unknown>> =
    content.kind === 'answer' && content.answer !== ERASED ? content.answer.fields : { ...content };
  const value = fields[field];
  if (value === undefined) return undefined;
  return typeof value === 'string' ? value : JSON.stringify(value);
};
