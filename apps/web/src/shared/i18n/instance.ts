import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { firstLanguage } from './language.js';

/**
 * The one i18next instance, ready before the first component renders: texts are added by the
 * feature that owns them (`defineTexts`), so a page's words load with the page.
 */
export const i18n = i18next.createInstance();

void i18n.use(initReactI18next).init({
  lng: firstLanguage(),
  fallbackLng: 'zh',
  resources: {},
  initAsync: false,
  keySeparator: false,
  nsSeparator: false,
  interpolation: { escapeValue: false },
  react: { useSuspense: false },
});
