import { compileFlow } from '@reprise/domain/flow/compile';
import type { CompiledFlow } from '@reprise/domain/flow/compile';

const title = { zh: '环节', en: 'Step' };

/** What a flow says that a test is about; the rest is filled in. */
export interface SmallFlow {
  readonly participants: Readonly<Record<string, object>>;
  readonly blocks: readonly object[];
  readonly [more: string]: unknown;
}

/** A flow of one stage with these participants and blocks, each titled where it needs a title. */
export const smallFlow = ({ participants, blocks, ...more }: SmallFlow): CompiledFlow => {
  const compiled = compileFlow({
    schema: 'reprise.flow/1',
    flow: 'small',
    title,
    calendar: 'CN',
    zone: 'Asia/Shanghai',
    population: [{ otherwise: 'in' }],
    participants: { subject: { subject: true }, ...participants },
    forms: { one: { title, fields: [{ field: 'text', type: 'text', title }] } },
    stages: [{ stage: 'all', title, blocks }],
    ...more,
  });
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.findings));
  return compiled.flow;
};

/** An assessment by somebody, in a form of one text. */
export const assessment = (task: string, who: string | readonly string[], more: object = {}) => ({
  ...{ task, title, who, kind: 'manager assessment', form: 'one' },
  ...more,
});
