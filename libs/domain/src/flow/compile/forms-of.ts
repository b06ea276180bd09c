import { compileForm } from '../../forms/index.js';
import type { CompiledForm } from '../../forms/index.js';
import type { FlowDocument } from '../language/index.js';
import type { Finding } from './finding.js';
import { flowContextShape } from './flow-context-shape.js';

/** Every form of a flow with its expressions compiled; what does not compile is a finding. */
export const formsOf = (
  { forms }: FlowDocument,
  findings: Finding[],
): ReadonlyMap<string, CompiledForm> =>
  new Map(
    Object.entries(forms).map(([key, document]) => {
      const { form, problems } = compileForm(document, flowContextShape);
      for (const { code, message, place } of problems) {
        findings.push({ code, severity: 'error', path: `forms.${key}.${place}`, message });
      }
      return [key, form] as const;
    }),
  );

/** Decisions that are asked for only where a rule of a form says so, and by which rules. */
export const approvalsOf = ({ forms }: FlowDocument): ReadonlyMap<string, ReadonlySet<string>> => {
  const approvals = new Map<string, Set<string>>();
  for (const { checks = [] } of Object.values(forms)) {
    for (const { check, otherwise } of checks) {
      if (typeof otherwise !== 'object' || !('approval' in otherwise)) continue;
      const { approval } = otherwise;
      approvals.set(approval, (approvals.get(approval) ?? new Set()).add(check));
    }
  }
  return approvals;
};
