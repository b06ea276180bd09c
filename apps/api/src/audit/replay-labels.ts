import type { CompiledFlow } from '@reprise/domain/flow/compile';
import {
  blockTitle,
  participantWords,
  roleWords,
  scoreInputWords,
  taskKindWords,
} from '@reprise/domain/flow/words';
import { listRefs, singleRefs } from '@reprise/domain/scoring';
import { as } from '@reprise/domain/kernel';
import type { PersonId, Text } from '@reprise/domain/kernel';
import type { OpenedReview, StepKey } from '@reprise/domain/review';
import type { Names } from '../platform/names.js';

type Label = readonly [key: string, label: Text];

interface Labelled {
  readonly state: OpenedReview;
  readonly flow: CompiledFlow;
  readonly names: Names;
}

/**
 * What the keys and ids in the state of a review stand for, by kind: `step:peer[…]`, `score:kpi`,
 * `field:self.rating`. The state itself stays as it is folded; a reader sees both.
 */
export const replayLabels = (
  labelled: Labelled,
  cycleTitle: Text,
): Readonly<Record<string, Text>> => {
  const { state, names } = labelled;
  return Object.fromEntries([
    [`cycle:${state.cycleId}`, cycleTitle],
    [`unit:${state.unit}`, names.unit(state.unit)],
    ...stepLabels(labelled),
    ...taskLabels(labelled),
    ...peopleLabels(labelled),
    ...flowLabels(labelled),
  ]);
};

/** A block with a condition of its own keeps the answer under its id and a question mark. */
const stepTitle = ({ flow, names }: Labelled, key: StepKey): Text => {
  const [block = key, element] = key.replace(/\?$/, '').split('[');
  const { zh, en } = blockTitle(flow, block);
  if (key.endsWith('?')) return { zh: `${zh}的条件`, en: `The condition of ${en}` };
  const name = element === undefined ? '' : names.of(element.replace(/\].*$/, ''));
  return name === '' ? { zh, en } : { zh: `${zh}（${name}）`, en: `${en} (${name})` };
};

const stepLabels = (labelled: Labelled): Label[] => {
  const { state, flow } = labelled;
  const keys = [state.steps, state.submissions, state.choices, state.people, flow.nodes];
  return keys
    .flatMap((known) => [...known.keys()])
    .map((key) => [`step:${key}`, stepTitle(labelled, key)]);
};

const taskLabels = (labelled: Labelled): Label[] =>
  [...labelled.state.tasks.values()].flatMap(({ taskId, step, kind, assignee, role }): Label[] => {
    const { zh, en } = stepTitle(labelled, step);
    const name = labelled.names.of(assignee);
    const [block = step] = step.split('[');
    return [
      [`task:${taskId}`, { zh: `${zh} · ${name}`, en: `${en} · ${name}` }],
      [`kind:${kind}`, taskKindWords(kind)],
      [`role:${role}`, roleWords(labelled.flow, block, role)],
    ];
  });

const peopleLabels = ({ state, names }: Labelled): Label[] => {
  const people = new Set<string>([
    state.subject,
    ...[...state.tasks.values()].map(({ assignee }) => assignee),
    ...[...state.submissions.values()].flat().map(({ by }) => by),
    ...[...state.people.values(), ...state.nominated.values(), ...state.released.values()].flat(),
    ...state.paused.keys(),
  ]);
  return [...people].flatMap((id): Label[] => {
    const name = names.of(as<PersonId>(id));
    return name === '' ? [] : [[`person:${id}`, { zh: name, en: name }]];
  });
};

const flowLabels = ({ flow }: Labelled): Label[] => {
  const { document, nodes } = flow;
  const fields = [...nodes.values()].flatMap((node): Label[] => {
    const form = node.kind === 'task' ? node.document.form : undefined;
    const asked = form === undefined ? [] : (document.forms[form]?.fields ?? []);
    return asked.flatMap((field): Label[] => {
      const key = `${node.id}.${field.field}`;
      const levels = field.type === 'rating' ? (document.scales[field.scale]?.levels ?? []) : [];
      const options = field.type === 'choice' ? field.options : levels;
      const values = options.map(({ id, label }): Label => [`level:${key}.${id}`, label]);
      return [[`field:${key}`, field.title], ...values];
    });
  });
  const roles = Object.keys(document.participants).map((role): Label => {
    return [`role:${role}`, participantWords(document, role)];
  });
  const refs = Object.entries(document.scores).flatMap(([key, formula]) => [
    key,
    ...singleRefs(formula),
    ...listRefs(formula),
  ]);
  const scores = refs.map((ref): Label => [`score:${ref}`, scoreInputWords(flow, ref)]);
  return [...fields, ...roles, ...scores];
};
