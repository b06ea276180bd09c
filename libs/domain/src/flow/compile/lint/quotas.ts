import type { CompiledFlow } from '../compiled-flow.js';
import type { Finding } from '../finding.js';

/** Quotas speak of bands of the scale that the calibrated score is banded by. */
export const quotas = (flow: CompiledFlow): readonly Finding[] =>
  [...flow.nodes.values()].flatMap((node) => {
    if (node.kind !== 'calibration') return [];
    const scale = flow.document.scores[node.document.score]?.bands;
    const levels = new Set(
      (scale === undefined ? [] : (flow.document.scales[scale]?.levels ?? [])).map(({ id }) => id),
    );
    if (levels.size === 0) return [noBands(node.id)];
    return node.document.quota
      .flatMap(({ band }) => band)
      .filter((band) => !levels.has(band))
      .map((band) => unknownBand(node.id, band));
  });

const noBands = (path: string): Finding => ({
  code: 'FLOW.CALIBRATION_WITHOUT_BANDS',
  severity: 'error',
  path,
  message: {
    zh: '校准需要一个带等级的得分',
    en: 'A calibration needs a score that is banded by a scale',
  },
});

const unknownBand = (path: string, band: string): Finding => ({
  code: 'FLOW.UNKNOWN_BAND',
  severity: 'error',
  path,
  message: { zh: `等级表中没有「${band}」`, en: `The scale has no level "${band}"` },
});
