import type { VisibilityRule } from '../../language/index.js';
import type { CompiledFlow, Node } from '../compiled-flow.js';
import type { Finding } from '../finding.js';
import { authorsAtMost } from './authors.js';

interface Placed {
  readonly flow: CompiledFlow;
  readonly rule: VisibilityRule;
  readonly path: string;
}

type Look = (placed: Placed) => Finding | undefined;

/** Rules on who reads what: those that open nothing, and those that give away what another hides. */
export const sight = (flow: CompiledFlow): readonly Finding[] =>
  flow.document.visibility.flatMap((rule, index) => {
    const placed = { flow, rule, path: `visibility.${index}` };
    return looks.flatMap((look) => look(placed) ?? []);
  });

const nobody: Look = ({ rule, path }) =>
  rule.to.length + (rule.offices ?? []).length > 0
    ? undefined
    : {
        ...{ code: 'FLOW.SIGHT_NOBODY', severity: 'error', path },
        message: { zh: '这条可见规则没有可见人', en: 'This rule names nobody who may read' },
        fix: { zh: '在 to 或 offices 里写明可见人', en: 'Name readers in to or offices' },
      };

/** Blocks at which nobody writes anything. */
const isAnswered = ({ kind }: Node): boolean =>
  kind === 'task' || kind === 'decision' || kind === 'window' || kind === 'vote';

const unanswered: Look = ({ flow, rule, path }) => {
  const node = flow.nodes.get(rule.of);
  return node === undefined || isAnswered(node)
    ? undefined
    : {
        ...{ code: 'FLOW.SIGHT_NEVER', severity: 'warning', path },
        message: {
          zh: `「${rule.of}」没有人填写，这条规则永远不会生效`,
          en: `Nobody writes anything at "${rule.of}": this rule never applies`,
        },
        fix: { zh: '在 of 里写有人填写的环节', en: 'Name in of a step that somebody fills in' },
      };
};

const fields: Look = ({ flow, rule, path }) => {
  const node = flow.nodes.get(rule.of);
  const form = node?.kind === 'task' ? flow.document.forms[node.document.form ?? ''] : undefined;
  const unknown = rule.fields?.find(
    (field) => form?.fields.every((each) => each.field !== field) ?? true,
  );
  return unknown === undefined
    ? undefined
    : {
        ...{ code: 'FLOW.SIGHT_UNKNOWN_FIELD', severity: 'error', path },
        message: {
          zh: `「${rule.of}」的表单没有字段「${unknown}」`,
          en: `The form of "${rule.of}" has no field "${unknown}"`,
        },
        fix: { zh: '改用表单里的字段', en: 'Use a field of its form' },
      };
};

/** Another rule names the same reader, and names the author to them. */
const givenAway: Look = ({ flow, rule, path }) => {
  if (!rule.anonymous) return undefined;
  const hidden = new Set<string>([...rule.to, ...(rule.offices ?? [])]);
  const other = flow.document.visibility.find(
    (each) =>
      each.of === rule.of &&
      !each.anonymous &&
      [...each.to, ...(each.offices ?? [])].some((role) => hidden.has(role)),
  );
  return other === undefined
    ? undefined
    : {
        ...{ code: 'FLOW.ANONYMITY_GIVEN_AWAY', severity: 'warning', path },
        message: {
          zh: `另一条规则向同一人署名开放「${rule.of}」；运行时按匿名处理`,
          en: `Another rule opens "${rule.of}" by name to the same reader; it is kept anonymous`,
        },
        fix: { zh: '从其中一条规则里去掉该可见人', en: 'Take the reader out of one of the two' },
      };
};

const floor: Look = ({ flow, rule, path }) => {
  const most = rule.anonymous ? authorsAtMost(flow, rule.of) : undefined;
  return most === undefined || most >= rule.floor
    ? undefined
    : {
        ...{ code: 'FLOW.FLOOR_UNREACHABLE', severity: 'warning', path },
        message: {
          zh: `「${rule.of}」最多 ${most} 人填写，达不到匿名下限 ${rule.floor}：永远不会显示`,
          en: `At most ${most} answer "${rule.of}", fewer than its floor of ${rule.floor}: never shown`,
        },
        fix: { zh: '降低下限，或请更多人填写', en: 'Lower the floor, or ask more people' },
      };
};

/** A body reads while it sits; what is written only after that it never sees. */
const tooLate: Look = ({ flow, rule, path }) => {
  const order = [...flow.nodes.keys()];
  const sits = rule.while === undefined ? -1 : order.indexOf(rule.while);
  return sits < 0 || sits > order.indexOf(rule.of) || rule.while === rule.of
    ? undefined
    : {
        ...{ code: 'FLOW.SIGHT_NEVER', severity: 'warning', path },
        message: {
          zh: `「${rule.of}」在「${rule.while ?? ''}」之后才填写，这条规则永远不会生效`,
          en: `"${rule.of}" is filled in only after "${rule.while ?? ''}": this rule never applies`,
        },
        fix: { zh: '在 while 里写更晚的环节', en: 'Name in while a step that comes later' },
      };
};

const looks: readonly Look[] = [nobody, unanswered, fields, givenAway, floor, tooLate];
