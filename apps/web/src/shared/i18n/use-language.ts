import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { i18n } from './instance.js';
import { keepLanguage } from './language.js';
import type { Language } from './language.js';

/** Text of a flow document, kept in both languages. */
export interface TwoTexts {
  readonly zh: string;
  readonly en: string;
}

export const currentLanguage = (): Language => (i18n.language === 'en' ? 'en' : 'zh');

export const useLanguage = (): { language: Language; change: (language: Language) => void } => {
  const { i18n: instance } = useTranslation(undefined, { i18n });
  const change = useCallback((language: Language) => {
    keepLanguage(language);
    void i18n.changeLanguage(language);
  }, []);
  return { language: instance.language === 'en' ? 'en' : 'zh', change };
};

/** Picks the reader's side of a bilingual text. */
export const usePick = (): ((text: TwoTexts | undefined) => string) => {
  const { language } = useLanguage();
  return useCallback((text) => text?.[language] ?? '', [language]);
};
