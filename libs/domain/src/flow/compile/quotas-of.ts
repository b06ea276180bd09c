import { quotaOn } from '../../quotas/index.js';
import type { QuotaDocument, QuotaRule } from '../../quotas/index.js';
import type { CompiledFlow, Node } from './compiled-flow.js';

/** Quotas as a block's document has them; most blocks have none. */
export const quotaDocumentsOf = (node: Node): readonly QuotaDocument[] =>
  node.kind === 'calibration' || node.kind === 'task' || node.kind === 'decision'
    ? (node.document.quota ?? [])
    : [];

/** The score whose bands a quota counts: that of the session, or the one it names. */
export const scoreOfQuota = (node: Node, { of }: Pick<QuotaDocument, 'of'>): string | undefined =>
  node.kind === 'calibration' ? node.document.score : of;

/** Ids of the levels that a score is banded by, best first; none where it has no bands. */
export const levelsOfScore = ({ document }: CompiledFlow, score: string): readonly string[] => {
  const scale = document.scales[document.scores[score]?.bands ?? ''];
  return (scale?.levels ?? []).map(({ id }) => id);
};

/** Quotas of a block with their bands by name, in the order of the document. */
export const quotasAt = (flow: CompiledFlow, node: Node): readonly QuotaRule[] =>
  quotaDocumentsOf(node).map((quota) =>
    quotaOn(quota, levelsOfScore(flow, scoreOfQuota(node, quota) ?? '')),
  );
