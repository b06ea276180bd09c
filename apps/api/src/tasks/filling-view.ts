import type { FlowForm } from '@reprise/domain/flow/language';
import { rightOn } from '@reprise/domain/forms';
import type { FieldValues } from '@reprise/domain/forms';
import { documentSoFar, ERASED } from '@reprise/domain/review';
import type { StepState } from '@reprise/domain/review';
import { visibleAnswers } from '@reprise/domain/visibility';
import type { TaskView } from '@reprise/http-contracts/tasks';
import type { Names } from '../platform/names.js';
import type { OwnTask } from './own-tasks.js';

/**
 * The form as it is filled in at one task: without what is hidden there, with what stands already,
 * and with as much of the context of its conditions as this person may know.
 */
export const fillingView = (
  own: OwnTask,
  { block }: StepState,
  names: Names,
): Pick<TaskView, 'form' | 'filling'> => {
  const { flow, state, task } = own;
  const node = flow.nodes.get(block);
  const key = node?.kind === 'task' ? node.document.form : undefined;
  const form = flow.document.forms[key ?? ''];
  if (key === undefined || form === undefined) return {};
  const right = (field: string) => rightOn(form, { block, role: task.role }, field);
  const seen = form.fields.filter(({ field }) => right(field) !== 'hidden');
  const isSeen = (name: string): boolean => seen.some(({ field }) => field === name);
  return {
    form: { ...withoutRights(form), ...sectionsOf(form, isSeen), fields: seen },
    filling: {
      reads: seen.flatMap(({ field }) => (right(field) === 'read' ? [field] : [])),
      before: only(documentSoFar(flow, state, key), isSeen),
      known: knownTo(own, JSON.stringify(form), names),
    },
  };
};

const withoutRights = ({ rights: _, ...form }: FlowForm): FlowForm => form;

const sectionsOf = (
  { sections }: FlowForm,
  isSeen: (field: string) => boolean,
): Pick<FlowForm, 'sections'> =>
  sections === undefined
    ? {}
    : {
        sections: sections.flatMap((section) => {
          const fields = section.fields.filter(isSeen);
          return fields.length === 0 ? [] : [{ ...section, fields }];
        }),
      };

const only = (values: FieldValues, isSeen: (field: string) => boolean): FieldValues =>
  Object.fromEntries(Object.entries(values).filter(([field]) => isSeen(field)));

const PERSON = ['employeeNumber', 'unit', 'title', 'grade', 'hiredOn', 'employment'] as const;

/** Of the person only what the form asks by name; of the answers only what is theirs to read. */
const knownTo = (
  own: OwnTask,
  asked: string,
  names: Names,
): NonNullable<TaskView['filling']>['known'] => {
  const fact = names.fact(own.state.subject);
  const person = PERSON.filter((each) => asked.includes(`person.${each}`)).map(
    (each) => [each, fact?.[each]] as const,
  );
  return {
    ...(person.length === 0 ? {} : { person: Object.fromEntries(person) }),
    ...answersKnownTo(own, asked),
    cycle: { startsOn: own.state.startsOn, period: own.state.period },
    period: own.state.period,
  };
};

/** All the answers that the form names, or none: a page that knew some would judge wrongly. */
const answersKnownTo = (
  { state, flow, now, facts, task }: OwnTask,
  asked: string,
): { readonly answers?: Readonly<Record<string, FieldValues>> } => {
  const named = [...asked.matchAll(/answers\.([a-z0-9-]+)/g)].map(([, step = '']) => step);
  if (named.length === 0) return {};
  const read = visibleAnswers({ flow, review: state, now, facts }, { person: task.assignee });
  const answers = read.flatMap(({ step, content, isAnonymous }) =>
    content.kind === 'answer' && content.answer !== ERASED && !isAnonymous
      ? [[step, content.answer.fields] as const]
      : [],
  );
  const isKnown = named.every(
    (step) => !state.submissions.has(step) || answers.some(([key]) => key === step),
  );
  return isKnown ? { answers: Object.fromEntries(answers) } : {};
};
