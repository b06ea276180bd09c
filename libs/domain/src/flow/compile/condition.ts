import { compileFeel } from '../../feel/index.js';
import type { TypeShape } from '../../feel/index.js';
import type { Condition } from './compiled-flow.js';
import type { Finding } from './finding.js';
import { flowContextShape } from './flow-context-shape.js';

export interface CompiledCondition {
  readonly condition: Condition;
  readonly findings: readonly Finding[];
}

/** Compiles a FEEL condition; what does not compile is a finding and never holds. */
export const compileCondition = (
  text: string,
  path: string,
  shape: Readonly<Record<string, TypeShape>> = flowContextShape,
): CompiledCondition => {
  const compiled = compileFeel(text, { context: shape });
  if (!compiled.ok) {
    return {
      condition: () => undefined,
      findings: compiled.findings.map(({ code, message }) => ({
        code,
        severity: 'error',
        path,
        message,
      })),
    };
  }
  const condition: Condition = (context) => {
    const answer = compiled.run(context);
    return answer.ok && typeof answer.value === 'boolean' ? answer.value : undefined;
  };
  return { condition, findings: [] };
};
