import type { Text } from '../../../kernel/index.js';
import { compileGroupCheck } from '../../../quotas/index.js';
import type { QuotaRule } from '../../../quotas/index.js';
import { compileCondition } from '../condition.js';
import type { CompiledFlow, Node } from '../compiled-flow.js';
import type { Finding } from '../finding.js';
import { levelsOfScore, quotaDocumentsOf, quotasAt, scoreOfQuota } from '../quotas-of.js';
import { quotaConflicts } from './quota-conflicts.js';

/** Quotas speak of bands of the scale that their score is banded by, and can be kept together. */
export const quotas = (flow: CompiledFlow): readonly Finding[] =>
  [...flow.nodes.values()].flatMap((node) => [
    ...withoutBands(flow, node),
    ...unknownBands(flow, node),
    ...wrongConditions(node),
    ...quotaConflicts(flow, node),
  ]);

const withoutBands = (flow: CompiledFlow, node: Node): readonly Finding[] => {
  if (node.kind === 'calibration')
    return levelsOfScore(flow, node.document.score).length === 0 ? [noBands(node.id)] : [];
  return quotaDocumentsOf(node).flatMap((quota) => {
    const score = scoreOfQuota(node, quota);
    if (score === undefined) return [noScore(node.id)];
    return levelsOfScore(flow, score).length === 0 ? [unbanded(node.id, score)] : [];
  });
};

const unknownBands = (flow: CompiledFlow, node: Node): readonly Finding[] =>
  quotasAt(flow, node).flatMap((quota) => {
    const levels = levelsOfScore(flow, scoreOfQuota(node, quota) ?? '');
    const unknown =
      levels.length === 0 ? [] : bandsOf(quota).filter((each) => !levels.includes(each));
    return unknown.map((band) => unknownBand(node.id, band));
  });

const bandsOf = ({ band }: QuotaRule): readonly string[] => band;

const wrongConditions = (node: Node): readonly Finding[] => {
  const conditions = quotaDocumentsOf(node).flatMap(({ counts }) => counts ?? []);
  if (node.kind !== 'calibration') return conditions.flatMap((each) => findingsOf(each, node.id));
  const { agenda, checks = [] } = node.document;
  return [
    ...[...conditions, ...(agenda === undefined ? [] : [agenda])].flatMap((each) =>
      findingsOf(each, node.id),
    ),
    ...checks.flatMap(({ holds }) => checkFindings(holds, node.id)),
  ];
};

const findingsOf = (text: string, path: string): readonly Finding[] =>
  compileCondition(text, path).findings;

const checkFindings = (holds: string, path: string): readonly Finding[] => {
  const compiled = compileGroupCheck(holds);
  if (compiled.ok) return [];
  return compiled.findings.map(({ code, message }) => ({ code, severity: 'error', path, message }));
};

const wrong = (code: string, path: string, message: Text): Finding => ({
  ...{ code, severity: 'error', path, message },
});

const noBands = (path: string): Finding =>
  wrong('FLOW.CALIBRATION_WITHOUT_BANDS', path, {
    zh: '校准需要一个带等级的得分',
    en: 'A calibration needs a score that is banded by a scale',
  });

const noScore = (path: string): Finding => ({
  ...wrong('FLOW.QUOTA_WITHOUT_SCORE', path, {
    zh: '任务或审批上的名额没有说明统计哪个得分',
    en: 'The quota of a task or decision names no score',
  }),
  fix: { zh: '用 of 写明得分', en: 'Name the score with "of"' },
});

const unbanded = (path: string, score: string): Finding =>
  wrong('FLOW.QUOTA_WITHOUT_SCORE', path, {
    zh: `得分「${score}」不存在或没有等级`,
    en: `The score "${score}" does not exist or has no bands`,
  });

const unknownBand = (path: string, band: string): Finding =>
  wrong('FLOW.UNKNOWN_BAND', path, {
    zh: `等级表中没有「${band}」`,
    en: `The scale has no level "${band}"`,
  });
