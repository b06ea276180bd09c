import { as } from '../../../kernel/index.js';
import type { Decimal } from '../../../kernel/index.js';
import { compare } from '../../../decimal/index.js';
import type { CompiledFlow } from '../compiled-flow.js';
import type { Finding } from '../finding.js';

const ZERO = as<Decimal>('0');

/** Steps of number fields that lead nowhere. A warning: flows were published with them. */
export const numberSteps = (flow: CompiledFlow): readonly Finding[] =>
  Object.entries(flow.document.forms).flatMap(([form, { fields }]) =>
    fields.flatMap((field) =>
      field.type === 'number' &&
      field.step !== undefined &&
      compare(as<Decimal>(field.step), ZERO) <= 0
        ? [noStep(`forms.${form}.${field.field}.step`)]
        : [],
    ),
  );

const noStep = (path: string): Finding => ({
  code: 'FLOW.BAD_STEP',
  severity: 'warning',
  path,
  message: {
    zh: '步长不大于零，提交时不检查',
    en: 'The step is not above zero and is not checked when a number is handed in',
  },
  fix: { zh: '写成大于零的数，或去掉', en: 'Write a number above zero, or leave it out' },
});
