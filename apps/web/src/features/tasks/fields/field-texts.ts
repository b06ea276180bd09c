import { defineTexts } from '../../../shared/i18n/index.js';

export const useFieldTexts = defineTexts('fields', {
  confirm: { zh: '我确认', en: 'I confirm' },
  several: { zh: '可选 {{min}}–{{max}} 项', en: 'Choose {{min}} to {{max}}' },
  computed: { zh: '自动计算', en: 'Computed' },
  notYet: { zh: '还算不出来', en: 'Not known yet' },
  readOnly: { zh: '只读', en: 'To read only' },
  empty: { zh: '未填写', en: 'Left empty' },
});
