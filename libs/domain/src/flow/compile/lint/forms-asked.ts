import { levelsFor } from '../../../forms/index.js';
import type { FlowField, FlowForm } from '../../language/index.js';
import type { CompiledFlow } from '../compiled-flow.js';
import type { Finding } from '../finding.js';

interface Asked {
  readonly flow: CompiledFlow;
  readonly key: string;
  readonly form: FlowForm;
}

type Look = (asked: Asked) => readonly Finding[];

/** What a form names must be there, and what it bounds must leave something to fill in. */
export const formsAsked = (flow: CompiledFlow): readonly Finding[] =>
  Object.entries(flow.document.forms).flatMap(([key, form]) =>
    looks.flatMap((look) => look({ flow, key, form })),
  );

const wrong = (path: string, zh: string, en: string): Finding => ({
  ...{ code: 'FLOW.FORM', severity: 'error', path },
  message: { zh, en },
  fix: {
    zh: '改用已有的名称或可行的范围',
    en: 'Use a name that exists, or bounds that can be met',
  },
});

const hasField = ({ fields }: FlowForm, name: string): boolean =>
  fields.some(({ field }) => field === name);

const names: Look = ({ key, form }) => {
  const used = [
    ...(form.sections ?? []).flatMap(({ section, fields }) =>
      fields.map((name) => ({ name, at: `sections.${section}` })),
    ),
    ...(form.checks ?? []).flatMap(({ check, at, otherwise }) => {
      const reason = typeof otherwise === 'object' && 'reason' in otherwise ? otherwise.reason : at;
      return [at, reason].map((name) => ({ name, at: `checks.${check}` }));
    }),
    ...Object.entries(form.rights ?? {}).flatMap(([column, fields]) =>
      Object.keys(fields).map((name) => ({ name, at: `rights.${column}` })),
    ),
  ];
  return used
    .filter(({ name }) => !hasField(form, name))
    .map(({ name, at }) =>
      wrong(`forms.${key}.${at}`, `表单没有字段「${name}」`, `The form has no field "${name}"`),
    );
};

const columns: Look = ({ flow, key, form }) =>
  Object.keys(form.rights ?? {})
    .filter((column) => !flow.nodes.has(column) && !(column in flow.document.participants))
    .map((column) =>
      wrong(
        `forms.${key}.rights.${column}`,
        `「${column}」不是环节，也不是参与人`,
        `"${column}" is neither a step nor a participant`,
      ),
    );

const approvals: Look = ({ flow, key, form: { checks = [] } }) =>
  checks.flatMap(({ check, otherwise }) => {
    if (typeof otherwise !== 'object' || !('approval' in otherwise)) return [];
    return flow.nodes.get(otherwise.approval)?.kind === 'decision'
      ? []
      : [
          wrong(
            `forms.${key}.checks.${check}`,
            `「${otherwise.approval}」不是审批环节`,
            `"${otherwise.approval}" is no decision`,
          ),
        ];
  });

const bounds: Look = ({ flow, key, form }) =>
  form.fields.flatMap((field) =>
    isEmpty(field, flow)
      ? [
          wrong(
            `forms.${key}.${field.field}`,
            '没有任何内容能满足此字段的范围',
            'Nothing can be filled in within the bounds of this field',
          ),
        ]
      : [],
  );

const isEmpty = (field: FlowField, { document }: CompiledFlow): boolean => {
  if (field.type === 'text') return (field.minLength ?? 0) > field.maxLength;
  if (field.type === 'choice') return leavesNothing(field);
  if (field.type === 'competencies') return !(field.scale in document.scales);
  if (field.type !== 'rating' || field.only === undefined) return false;
  const levels = new Set(levelsFor({ scale: field.scale }, document.scales).map(({ id }) => id));
  return !field.only.every((level) => levels.has(level));
};

const leavesNothing = ({ several, options }: Extract<FlowField, { type: 'choice' }>): boolean =>
  several !== undefined && (several.min > several.max || several.min > options.length);

/** What moves along shows what was written before, and by whom there is little doubt. */
const anonymous: Look = ({ flow, key, form }) => {
  if (form.document !== 'shared') return [];
  return flow.document.visibility.flatMap(({ of, anonymous: isAnonymous }, index) => {
    const node = flow.nodes.get(of);
    return isAnonymous && node?.kind === 'task' && node.document.form === key
      ? [
          wrong(
            `visibility.${index}`,
            '流转的表单不能匿名：后面的人会看到前面写的内容',
            'A form that moves along cannot be anonymous: who comes later sees what was written',
          ),
        ]
      : [];
  });
};

const looks: readonly Look[] = [names, columns, approvals, bounds, anonymous];
