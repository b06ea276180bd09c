import type { CompiledFlow } from '../compiled-flow.js';
import type { Finding } from '../finding.js';

/** Kinds of work that are a form filled in. */
const NEEDS_FORM: ReadonlySet<string> = new Set([
  'self assessment',
  'peer assessment',
  'manager assessment',
  'second assessment',
  'feedback meeting',
]);

export const formsNamed = (flow: CompiledFlow): readonly Finding[] =>
  [...flow.nodes.values()].flatMap((node) =>
    node.kind === 'task' && NEEDS_FORM.has(node.document.kind) && node.document.form === undefined
      ? [
          {
            code: 'FLOW.FORM_MISSING',
            severity: 'error' as const,
            path: node.id,
            message: {
              zh: '此环节需要填写，但没有指定表单',
              en: 'This step is filled in, but names no form',
            },
          },
        ]
      : [],
  );
