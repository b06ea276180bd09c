import { namesIn, parseDueRule, problemWords } from '../../calendar/index.js';
import type { DueRule } from '../../calendar/index.js';
import type { Text } from '../../kernel/index.js';
import { flowDocumentSchema } from '../language/index.js';
import type { FlowDocument } from '../language/index.js';
import { buildTree } from './build-tree.js';
import type { CompiledFlow, Condition, Node } from './compiled-flow.js';
import { compileCondition } from './condition.js';
import { formulaCompiler } from './join-rule.js';
import { isWatched } from './kind-traits.js';
import { inliner } from './subflows.js';
import { isError } from './finding.js';
import type { Finding } from './finding.js';
import { approvalsOf, formsOf } from './forms-of.js';
import { formulasOf } from './formulas-of.js';
import { lintFlow } from './lint/index.js';
import { peopleConditions } from './people-conditions.js';
import { populationRules } from './population-rules.js';
import { scalesOf } from './scales.js';
import { duesIn } from './dues-in.js';
import { tooDeep } from './too-deep.js';
import { withDescendants } from './walk-nodes.js';

export type Compiled =
  | { readonly ok: true; readonly flow: CompiledFlow; readonly findings: readonly Finding[] }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/** What a flow may count on where it is to run; what was published is not asked about again. */
export interface Whereabouts {
  readonly hasCalendar?: (key: string) => boolean;
}

/**
 * Reads, checks and compiles a flow document. Every problem is a finding with its place in the
 * document; only a flow without errors can run, warnings are for its author to weigh.
 */
export const compileFlow = (raw: unknown, where: Whereabouts = {}): Compiled => {
  const deep = tooDeep(raw);
  if (deep.length > 0) return { ok: false, findings: deep };
  const parsed = flowDocumentSchema.safeParse(raw);
  if (!parsed.success) {
    return { ok: false, findings: parsed.error.issues.map(schemaFinding) };
  }
  const findings: Finding[] = [];
  const flow = assemble(parsed.data, findings);
  findings.push(...lintFlow(flow), ...unknownCalendars(flow, where));
  return findings.some(isError) ? { ok: false, findings } : { ok: true, flow, findings };
};

const schemaFinding = (issue: {
  readonly path: PropertyKey[];
  readonly message: string;
}): Finding => ({
  code: 'FLOW.SHAPE',
  severity: 'error',
  path: issue.path.map(String).join('.'),
  message: { zh: `格式不符：${issue.message}`, en: `Not the expected shape: ${issue.message}` },
});

const assemble = (document: FlowDocument, findings: Finding[]): CompiledFlow => {
  const condition = (text: string, path: string): Condition => {
    const compiled = compileCondition(text, path);
    findings.push(...compiled.findings);
    return compiled.condition;
  };
  const formula = formulaCompiler(findings);
  const inline = inliner(document, findings);
  const stages = buildTree(document.stages, { condition, formula, inline });
  const nodes = new Map<string, Node>();
  for (const stage of stages) {
    for (const node of withDescendants(stage)) {
      if (nodes.has(node.id)) findings.push(duplicateId(node.id));
      nodes.set(node.id, node);
    }
  }
  const scales = scalesOf(document);
  return {
    document,
    stages,
    nodes,
    rules: dueRules(nodes, findings),
    scales,
    formulas: formulasOf(document, scales, condition),
    forms: formsOf(document, findings),
    approvals: approvalsOf(document),
    population: populationRules(document, condition),
    watches: [...nodes.values()].some((node) => node.abandonWhen !== undefined || isWatched(node)),
    people: peopleConditions(document, findings),
  };
};

/** The calendar of the flow and those that its deadlines name. */
const unknownCalendars = (
  { document, rules }: CompiledFlow,
  { hasCalendar = () => true }: Whereabouts,
): readonly Finding[] => {
  const named = [...rules.values()].flatMap((rule) => namesIn(rule).calendars);
  return [...new Set([document.calendar, ...named])]
    .filter((calendar) => !hasCalendar(calendar))
    .map((calendar) => ({
      code: 'FLOW.UNKNOWN_CALENDAR',
      severity: 'error',
      path: 'calendar',
      message: {
        zh: `没有名为「${calendar}」的日历`,
        en: `There is no calendar named "${calendar}"`,
      },
      fix: { zh: '改用已有的日历，如 CN', en: 'Use a calendar that exists, e.g. CN' },
    }));
};

const duplicateId = (id: string): Finding => ({
  code: 'FLOW.DUPLICATE_ID',
  severity: 'error',
  path: id,
  message: { zh: `标识「${id}」重复`, en: `The id "${id}" is used twice` },
  fix: { zh: '每个环节使用唯一标识', en: 'Give every block its own id' },
});

const dueRules = (
  nodes: ReadonlyMap<string, Node>,
  findings: Finding[],
): ReadonlyMap<string, DueRule> => {
  const rules = new Map<string, DueRule>();
  for (const node of nodes.values()) {
    for (const text of duesIn(node)) {
      const parsed = parseDueRule(text);
      if (parsed.ok) rules.set(text, parsed.rule);
      else findings.push(badDue(node.id, text, problemWords(parsed.problem)));
    }
  }
  return rules;
};

const badDue = (id: string, text: string, because: Text): Finding => ({
  code: 'FLOW.BAD_DUE',
  severity: 'error',
  path: id,
  message: {
    zh: `无法理解期限「${text}」：${because.zh}`,
    en: `The deadline "${text}" is not understood: ${because.en}`,
  },
  fix: {
    zh: '写成 "10 working days"、"2 weeks" 或 "2026-12-20"',
    en: 'Write "10 working days", "2 weeks" or "2026-12-20"',
  },
});
