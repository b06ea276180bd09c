import { defineTexts } from '../../shared/i18n/index.js';

export const useLineageTexts = defineTexts('lineage', {
  why: { zh: '为什么是这个分数', en: 'Why this number' },
  substitute: {
    zh: '{{title}}缺失，按规则取 {{value}}',
    en: '{{title}} is missing: {{value}} by rule',
  },
  left: { zh: '{{title}}没有数据，不计入。', en: '{{title}} has no data and does not count.' },
  rows: { zh: '{{n}} 行导入数据', en: '{{n}} imported rows' },
  rowsOf: { zh: '{{title}}的导入数据', en: 'Imported rows of {{title}}' },
  period: { zh: '期间', en: 'Period' },
  actual: { zh: '实际', en: 'Actual' },
  target: { zh: '目标', en: 'Target' },
  source: { zh: '来源', en: 'Source' },
  imported: { zh: '{{by}} 于 {{at}} 导入', en: 'imported by {{by}}, {{at}}' },
  row: { zh: '第 {{n}} 行', en: 'row {{n}}' },
  share: { zh: '{{percent}}%（{{part}} / {{of}}）', en: '{{percent}}% ({{part}} of {{of}})' },
  level: {
    zh: '{{value}} {{unit}}（{{samples}} 次）',
    en: '{{value}} {{unit}} ({{samples}} samples)',
  },
});
