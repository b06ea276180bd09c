export type Language = 'zh' | 'en';

const storageKey = 'reprise.language';

const isLanguage = (value: string | null): value is Language => value === 'zh' || value === 'en';

/** The kept choice, else the browser's language; anything but Chinese reads English. */
export const firstLanguage = (): Language => {
  const kept = localStorage.getItem(storageKey);
  if (isLanguage(kept)) return kept;
  return navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en';
};

export const keepLanguage = (language: Language): void => {
  localStorage.setItem(storageKey, language);
};

/** BCP 47 tag for `Intl`, the `lang` attribute and `Accept-Language`. */
export const tagOf = (language: Language): 'zh-CN' | 'en-GB' =>
  language === 'zh' ? 'zh-CN' : 'en-GB';
