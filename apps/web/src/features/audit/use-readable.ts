import type { Replay } from '@reprise/http-contracts/audit';
import { useMemo } from 'react';
import { usePick } from '../../shared/i18n/index.js';
import { useFormatTime } from '../../shared/time/index.js';
import { keyInWords, valueInWords } from './readable.js';
import type { Path, Reading } from './readable.js';
import { stateTexts, useStateTexts } from './state-texts.js';

const isStateKey = (key: string): key is keyof typeof stateTexts => key in stateTexts;

export interface Readable {
  readonly key: (path: Path) => string;
  readonly value: (path: Path, value: unknown) => string;
}

/** Says keys and values of the stored state to a reader: titles and names for ids, their dates. */
export const useReadable = ({ labels }: Replay): Readable => {
  const t = useStateTexts();
  const format = useFormatTime();
  const pick = usePick();
  return useMemo(() => {
    const reading: Reading = {
      label: (key) => pick(labels[key]) || undefined,
      word: (key) => (isStateKey(key) ? t(key) : undefined),
      nth: (n) => t('nth', { n }),
      rung: (days) => t(days > 0 ? 'daysAfter' : 'daysBefore', { count: Math.abs(days) }),
      instant: (text) => format(text, 'full'),
    };
    return {
      key: (path) => keyInWords(path, reading),
      value: (path, value) =>
        valueInWords(path, typeof value === 'string' ? value : JSON.stringify(value), reading),
    };
  }, [format, labels, pick, t]);
};
