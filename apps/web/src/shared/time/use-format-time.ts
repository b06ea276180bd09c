import { useMemo } from 'react';
import { useLanguage } from '../i18n/index.js';
import { formatTime } from './format-time.js';
import type { TimeStyle } from './format-time.js';

export type FormatTime = (value: string | undefined | null, style?: TimeStyle) => string;

/** Formats an instant or a calendar date in the reader's language; instants in the reader's zone. */
export const useFormatTime = (): FormatTime => {
  const { language } = useLanguage();
  return useMemo<FormatTime>(
    () =>
      (value, style = 'day') =>
        formatTime(value, { language, style }),
    [language],
  );
};
