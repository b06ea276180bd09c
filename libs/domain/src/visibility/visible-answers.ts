import type { Instant, PersonId } from '../kernel/index.js';
import { blockOf, floorFor, rolesIn } from '../review/index.js';
import type { Arrival, StepKey, Submission, SubmissionContent } from '../review/index.js';
import { batchesFor } from './batches.js';
import type { Batch } from './batches.js';
import { isOpen, meantBy } from './decisions.js';
import type { Meant } from './decisions.js';
import { hiddenFields, shownOf } from './masking.js';
import type { Reader, Sight } from './sight.js';

/** Why somebody reads an answer: they wrote it, or a rule opens it to what they are. */
export type Because =
  | { readonly kind: 'author' }
  | { readonly kind: 'rule'; readonly rule: number; readonly as: string; readonly since: Instant };

/**
 * An answer somebody may read, with what of it they may. Where the flow keeps authors apart from
 * what they wrote, nothing on it tells them: no author, no step of one person, and the instant at
 * which all of its lot came to be seen.
 */
export interface VisibleAnswer {
  readonly step: StepKey;
  readonly block: string;
  readonly by?: PersonId;
  /** As what the author answered, where that is told and their name is not. */
  readonly byRole?: string;
  readonly at: Instant;
  readonly late: boolean;
  readonly content: SubmissionContent;
  readonly isAnonymous: boolean;
  readonly because: Because;
}

/** What a person may read of a review as it is looked at: their own answers, and what rules open. */
export const visibleAnswers = (sight: Sight, reader: Reader): readonly VisibleAnswer[] => {
  const blocks = new Set([...sight.review.submissions.keys()].map(blockOf));
  const meant = new Map([...blocks].map((block) => [block, meantBy(sight, reader, block)]));
  const named = [...sight.review.submissions].flatMap(([step, submissions]) =>
    submissions.flatMap((submission) => {
      const own = submission.by === reader.person;
      const rules = meant.get(blockOf(step)) ?? [];
      return own
        ? [ownAnswer({ step, submission })]
        : namedAnswer(sight, rules, { step, submission });
    }),
  );
  const hidden = [...meant].flatMap(([block, rules]) =>
    anonymousAnswers({ sight, reader }, block, rules),
  );
  return [
    ...named.filter(({ byRole }) => byRole === undefined),
    // The order in which they came would tell as much as a name.
    ...[...named.filter(({ byRole }) => byRole !== undefined), ...hidden].toSorted(byContent),
  ];
};

const textOf = ({ block, content }: VisibleAnswer): string => `${block} ${JSON.stringify(content)}`;
const byContent = (a: VisibleAnswer, b: VisibleAnswer): number =>
  textOf(a) < textOf(b) ? -1 : Number(textOf(a) > textOf(b));

const plain = ({ step, submission }: Arrival) => {
  const { by, at, late, content }: Submission = submission;
  return { step, block: blockOf(step), by, at, late, content };
};

const ownAnswer = (arrival: Arrival): VisibleAnswer => ({
  ...plain(arrival),
  isAnonymous: false,
  because: { kind: 'author' },
});

const isMeant =
  (open: readonly Meant[]) =>
  (field: string): boolean =>
    open.some(({ rule }) => rule.fields?.includes(field) ?? true);

const namedAnswer = (
  sight: Sight,
  rules: readonly Meant[],
  arrival: Arrival,
): readonly VisibleAnswer[] => {
  const open = rules.filter((each) => isOpen(each) && !each.isAnonymous);
  const [first] = open;
  const content = shownOf(arrival.submission.content, isMeant(open));
  if (first === undefined || content === undefined) return [];
  const { by, at, block, ...answer } = plain(arrival);
  const told = { ...answer, block, content, isAnonymous: false, because: becauseOf(first, at) };
  if (open.some(({ rule }) => rule.author !== 'role only')) return [{ ...told, by, at }];
  const [byRole = ''] = rolesIn(sight.flow, sight.review, by);
  const lastAt = sight.review.rounds.get(block)?.settled.at(-1)?.at;
  return [{ ...told, step: block, byRole, at: lastAt ?? at, late: false }];
};

/** By which rule, and since when: no earlier than there was something to read. */
const becauseOf = ({ index, as, since }: Meant, at: Instant): Because => {
  const opened = since !== undefined && since > at ? since : at;
  return { kind: 'rule', rule: index, as, since: opened };
};

interface Looking {
  readonly sight: Sight;
  readonly reader: Reader;
}

const anonymousAnswers = (
  looking: Looking,
  block: string,
  rules: readonly Meant[],
): readonly VisibleAnswer[] => {
  const open = rules.filter((each) => isOpen(each) && each.isAnonymous);
  if (open.length === 0) return [];
  const batches = batchesFor(looking.sight, block, looking.reader.person);
  return batches.flatMap((batch) => shownBatch({ ...looking, block, open }, batch));
};

interface Showing extends Looking {
  readonly block: string;
  readonly open: readonly Meant[];
}

const shownBatch = (showing: Showing, { at, answers }: Batch): readonly VisibleAnswer[] => {
  const { sight, reader, block, open } = showing;
  const others = answers.filter(({ submission }) => submission.by !== reader.person);
  const hidden = hiddenFields(others, {
    floor: floorFor(sight.flow, sight.review, block),
    hidesAgreement: open.some(({ rule }) => rule.whenAllAgree === 'withhold'),
  });
  const isShown = (field: string): boolean => !hidden.has(field) && isMeant(open)(field);
  return others.flatMap(({ submission }): readonly VisibleAnswer[] => {
    const content = shownOf(submission.content, isShown);
    const [first] = open;
    if (content === undefined || first === undefined) return [];
    const because = becauseOf(first, at);
    return [{ step: block, block, at, late: false, content, isAnonymous: true, because }];
  });
};
