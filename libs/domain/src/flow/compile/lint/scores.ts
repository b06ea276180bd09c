import { fieldOf } from '../compiled-flow.js';
import type { CompiledFlow } from '../compiled-flow.js';
import type { Finding } from '../finding.js';

/** References of a formula that lead nowhere, formulas that need themselves, unknown scales. */
export const scores = (flow: CompiledFlow): readonly Finding[] =>
  Object.entries(flow.document.scores).flatMap(([key, definition]) => [
    ...Object.keys(definition.weighted)
      .filter((ref) => !leadsSomewhere(flow, ref))
      .map((ref) =>
        finding('FLOW.UNKNOWN_INPUT', key, {
          zh: `「${ref}」不是得分、指标或表单字段`,
          en: `"${ref}" is no score, measure or form field`,
        }),
      ),
    ...(needsItself(flow, key, new Set())
      ? [finding('FLOW.CIRCULAR_SCORE', key, { zh: '得分循环引用', en: 'The score needs itself' })]
      : []),
    ...(definition.bands !== undefined && !(definition.bands in flow.document.scales)
      ? [finding('FLOW.UNKNOWN_SCALE', key, { zh: '没有这个等级表', en: 'There is no such scale' })]
      : []),
  ]);

const finding = (code: string, key: string, message: Finding['message']): Finding => ({
  code,
  severity: 'error',
  path: `scores.${key}`,
  message,
});

const leadsSomewhere = (flow: CompiledFlow, ref: string): boolean => {
  if (ref in flow.document.scores || ref in flow.document.measures) return true;
  const [step = '', field = ''] = ref.split('.');
  const type = fieldOf(flow, step, field)?.type;
  return type === 'rating' || type === 'number';
};

const needsItself = (flow: CompiledFlow, key: string, path: Set<string>): boolean => {
  if (path.has(key)) return true;
  const parts = Object.keys(flow.document.scores[key]?.weighted ?? {});
  return parts.some((part) => needsItself(flow, part, new Set([...path, key])));
};
