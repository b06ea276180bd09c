import { defineTexts } from '../i18n/index.js';

export const useChangeTexts = defineTexts('change', {
  looking: { zh: '正在计算会影响谁…', en: 'Working out whom this affects…' },
  affects: {
    zh: '影响 {{reviews}} 份考核、{{people}} 人',
    en: 'Affects {{reviews}} reviews and {{people}} people',
  },
  andMore: { zh: '以及另外 {{count}} 人', en: 'and {{count}} more' },
  nobody: { zh: '不影响任何人。', en: 'Nobody is affected.' },
  done: { zh: '已生效。', en: 'Done.' },
});
