/** How goals are worded in Chinese and English: what counts as a number, a unit, a vague verb. */

interface VagueWord {
  readonly name: string;
  readonly pattern: RegExp;
}

const chinese = (name: string): VagueWord => ({ name, pattern: new RegExp(name) });
const english = (name: string): VagueWord => ({ name, pattern: new RegExp(`\\b${name}\\b`, 'i') });

/** Words that promise an effort and no result: hard to judge whatever the target is. */
export const EFFORTS: readonly VagueWord[] = [
  ...['努力', '尽量', '尽力', '争取', '做好', '配合', '协助', '参与', '积极', '跟进'].map(chinese),
  ...['try', 'help', 'assist', 'support', 'work on', 'contribute', 'participate'].map(english),
];

/** Words that name a direction: they need a figure beside them. */
export const DIRECTIONS: readonly VagueWord[] = [
  ...['加强', '进一步', '提升', '提高', '优化', '改善', '改进', '推动', '促进', '保持'].map(
    chinese,
  ),
  ...['improve', 'increase', 'reduce', 'optimise', 'optimize', 'strengthen'].map(english),
  ...['enhance', 'ensure', 'maintain'].map(english),
];

const NUMBER =
  /\d|[０-９]|[零一二三四五六七八九十百千万亿半]+\s*(?=[%％个件次期场篇项天周月小分秒元家人名份起成倍])/;

export const hasNumber = (text: string): boolean => NUMBER.test(text);

/** A letter, a Chinese character, a per cent or a currency sign beside the figures is a unit. */
export const hasUnit = (text: string): boolean => {
  if (/[%％‰$€£¥￥]/.test(text)) return true;
  return /[\d０-９零一二三四五六七八九十百千万亿半]\s*\p{L}/u.test(text);
};

const figuresIn = (text: string): readonly string[] => text.match(/\d+(?:\.\d+)?/g) ?? [];

const FROM_TO = /(\d+(?:\.\d+)?)\s*[%％]?\s*(?:→|->|至|到|to)\s*(\d+(?:\.\d+)?)/i;
const BASELINE =
  /(?:baseline|currently|today|last year|基线|现状|当前|目前|上年|去年)[^\d]{0,8}(\d+(?:\.\d+)?)/i;

/** Whether the target says no more than where things stand: its figure is the baseline's. */
export const isEndless = (measure: string, target: string): boolean => {
  const span = FROM_TO.exec(target);
  if (span !== null) return Number(span[1]) === Number(span[2]);
  const baseline = BASELINE.exec(measure)?.[1] ?? BASELINE.exec(target)?.[1];
  const figures = figuresIn(target.replace(BASELINE, ''));
  if (baseline === undefined || figures.length === 0) return false;
  return figures.every((figure) => Number(figure) === Number(baseline));
};

/** Text as it is compared: without case, spaces and punctuation. */
export const comparable = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s\p{P}]/gu, '');
