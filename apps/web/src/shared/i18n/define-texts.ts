import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { i18n } from './instance.js';

/** English needs a singular where a count is spoken of; Chinese does not. */
interface Counted {
  readonly one: string;
  readonly other: string;
}

export interface Pair {
  readonly zh: string;
  readonly en: string | Counted;
}

export type Values = Readonly<Record<string, string | number>>;
export type Translate<K extends string> = (key: K, values?: Values) => string;

/**
 * Declares the words of one feature, both languages side by side so that neither can be
 * forgotten, and returns the hook that speaks them. `{{name}}` is filled from `values`.
 */
export const defineTexts = <K extends string>(
  namespace: string,
  pairs: Readonly<Record<K, Pair>>,
): (() => Translate<K>) => {
  const zh: Record<string, string> = {};
  const en: Record<string, string> = {};
  for (const [key, pair] of Object.entries<Pair>(pairs)) {
    zh[key] = pair.zh;
    if (typeof pair.en === 'string') {
      en[key] = pair.en;
    } else {
      en[`${key}_one`] = pair.en.one;
      en[`${key}_other`] = pair.en.other;
    }
  }
  i18n.addResourceBundle('zh', namespace, zh);
  i18n.addResourceBundle('en', namespace, en);
  return () => {
    const { t } = useTranslation(namespace, { i18n });
    return useCallback((key: K, values?: Values) => t(key, { ...values }), [t]);
  };
};
