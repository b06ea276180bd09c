import type { CompiledFlow } from '@reprise/domain/flow/compile';
import type { FlowField } from '@reprise/domain/flow/language';
import { blockTitle } from '@reprise/domain/flow/words';
import { ERASED } from '@reprise/domain/review';
import type { Answer, SubmissionContent } from '@reprise/domain/review';
import { visibleAnswers } from '@reprise/domain/visibility';
import type { Reader as Viewer, VisibleAnswer } from '@reprise/domain/visibility';
import type { AnswerContent, EarlierAnswer } from '@reprise/http-contracts/answers';
import type { Names } from '../platform/names.js';
import { present } from '../platform/present.js';
import type { ReadReview } from './review-reader.js';
import { labelOf, textOf } from './value-words.js';

/** What somebody may read of a review, in the order it was handed in. */
export const answersView = (
  { state, flow, now, facts }: ReadReview,
  viewer: Viewer,
  names: Names,
): EarlierAnswer[] =>
  visibleAnswers({ flow, review: state, now, facts }, viewer).map((answer) =>
    answerView(answer, flow, names),
  );

const answerView = (answer: VisibleAnswer, flow: CompiledFlow, names: Names): EarlierAnswer => ({
  step: answer.step,
  title: blockTitle(flow, answer.block),
  ...(answer.by === undefined ? {} : { by: { personId: answer.by, name: names.of(answer.by) } }),
  at: answer.at,
  late: answer.late,
  content: contentOf(answer.content, { flow, block: answer.block, names }),
});

interface Place {
  readonly flow: CompiledFlow;
  readonly block: string;
  readonly names: Names;
}

const ERASED_CONTENT: AnswerContent = { kind: 'erased' };

const contentOf = (content: SubmissionContent, place: Place): AnswerContent => {
  switch (content.kind) {
    case 'answer':
      return content.answer === ERASED ? ERASED_CONTENT : fieldsOf(content.answer, place);
    case 'goals':
      return content.goals === ERASED
        ? ERASED_CONTENT
        : { kind: 'goals', goals: [...content.goals] };
    case 'nomination': {
      const people = content.people.map((id) => ({ personId: id, name: place.names.of(id) }));
      return { kind: 'nomination', people };
    }
    case 'receipt': {
      const { kind, stance, comment } = content;
      return comment === ERASED ? ERASED_CONTENT : { kind, stance, comment };
    }
    case 'decision': {
      const { kind, outcome, comment } = content;
      const named = titleOfNamed(place, content.named);
      return comment === ERASED ? ERASED_CONTENT : present({ kind, outcome, named, comment });
    }
    case 'ballot':
      return ballotOf(content);
    case 'appeal':
      return content.grounds === ERASED ? ERASED_CONTENT : { ...content };
  }
};

const titleOfNamed = ({ flow, block }: Place, outcome: string | undefined) => {
  const node = flow.nodes.get(block);
  const outcomes = node?.kind === 'decision' ? node.document.outcomes : [];
  const own = outcomes.find((each) => typeof each === 'object' && each.outcome === outcome);
  return typeof own === 'object' ? own.title : undefined;
};

const ballotOf = ({
  choice,
  reason,
}: Extract<SubmissionContent, { readonly kind: 'ballot' }>): AnswerContent =>
  choice === ERASED || reason === ERASED ? ERASED_CONTENT : { kind: 'ballot', choice, reason };

/** In the order of the form: the log keeps them sorted by key, which nobody reads by. */
const fieldsOf = ({ fields }: Answer, { flow, block }: Place): AnswerContent => {
  const asked = formFields(flow, block);
  const unasked = Object.keys(fields).filter((key) => asked.every(({ field }) => field !== key));
  return {
    kind: 'answer',
    fields: [...asked.map(({ field }) => field), ...unasked].flatMap((key) => {
      const value = fields[key];
      if (value === undefined) return [];
      const field = asked.find((each) => each.field === key);
      const label = field === undefined ? undefined : labelOf(flow, field, value);
      return [
        present({
          field: key,
          title: field?.title ?? { zh: key, en: key },
          value: textOf(value),
          label,
        }),
      ];
    }),
  };
};

const formFields = (flow: CompiledFlow, block: string): readonly FlowField[] => {
  const node = flow.nodes.get(block);
  const form = node?.kind === 'task' ? node.document.form : undefined;
  return form === undefined ? [] : (flow.document.forms[form]?.fields ?? []);
};
