import type { BlockDocumentOf } from '@reprise/domain/flow/language';
import type { TwoTexts } from '../../../shared/i18n/index.js';
import { both } from './words.js';

type Quota = BlockDocumentOf<'calibration'>['quota'][number];

const bandsInWords = ({ band }: Quota): TwoTexts => {
  if ('top' in band) {
    return both(`最高的 ${String(band.top)} 档`, `the top ${String(band.top)} bands`);
  }
  if ('bottom' in band) {
    return both(`最低的 ${String(band.bottom)} 档`, `the bottom ${String(band.bottom)} bands`);
  }
  const named = band.join(' + ');
  return both(named, named);
};

/** How many may be, or must be, in some bands. */
export const quotaInWords = (quota: Quota): TwoTexts => {
  const { zh, en } = bandsInWords(quota);
  const { atMost, atLeast } = quota;
  const most =
    atMost === undefined ? both('', '') : both(` 不超过 ${atMost}`, ` at most ${atMost}`);
  const least =
    atLeast === undefined ? both('', '') : both(` 不少于 ${atLeast}`, ` at least ${atLeast}`);
  return both(`${zh}${most.zh}${least.zh}`, `${en}${most.en}${least.en}`);
};
