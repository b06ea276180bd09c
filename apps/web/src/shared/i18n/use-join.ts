import { useCallback } from 'react';
import { useLanguage } from './use-language.js';

/** Strings one after another with the reader's comma; what is empty is left out. */
export const useJoin = (): ((parts: readonly string[]) => string) => {
  const { language } = useLanguage();
  return useCallback(
    (parts) => parts.filter((part) => part !== '').join(language === 'zh' ? '、' : ', '),
    [language],
  );
};
