import { Chance } from '../chance.js';

/** Frequent family names, most frequent first, and given names of people who work today. */
const FAMILY = [
  ...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文',
];
const GIVEN = [
  ...[
    '静怡',
    '子轩',
    '雨桐',
    '浩然',
    '欣妍',
    '思远',
    '梦洁',
    '俊杰',
    '晓彤',
    '志强',
    '雅琴',
    '文博',
  ],
  ...[
    '佳宁',
    '海波',
    '婉清',
    '立新',
    '若兰',
    '建国',
    '诗涵',
    '嘉伟',
    '心怡',
    '明哲',
    '晨曦',
    '玉梅',
  ],
  ...[
    '天佑',
    '慧敏',
    '泽宇',
    '秋实',
    '子涵',
    '凯文',
    '依依',
    '振华',
    '可欣',
    '云飞',
    '晓燕',
    '家豪',
  ],
  ...[
    '芷若',
    '国栋',
    '舒雅',
    '宏图',
    '丽娜',
    '鹏程',
    '雪松',
    '春燕',
    '一鸣',
    '亚楠',
    '少聪',
    '巧玲',
  ],
  ...[
    '岚',
    '予',
    '舟',
    '音',
    '磊',
    '婷',
    '超',
    '敏',
    '洋',
    '倩',
    '帆',
    '洁',
    '睿',
    '琳',
    '晖',
    '颖',
  ],
];

/** As many different names as are asked for, the same for the same seed. */
export const namesOf = (seed: number, count: number): readonly string[] => {
  const chance = new Chance(seed, 'names');
  const names = new Set<string>();
  while (names.size < count) {
    // Two throws, the smaller counts: the first family names are the frequent ones.
    const family = Math.min(chance.between(0, 97), chance.between(0, 97));
    names.add(`${FAMILY[family] ?? ''}${chance.pick(GIVEN)}`);
  }
  return [...names];
};
