import type { Text } from '@reprise/domain/kernel';

export type Language = 'zh' | 'en';

/** The language asked for, else that of the terminal: Chinese where its locale is, English elsewhere. */
export const languageOf = (asked: string | undefined, env: NodeJS.ProcessEnv): Language => {
  const locale = asked ?? env['LC_ALL'] ?? env['LC_MESSAGES'] ?? env['LANG'] ?? '';
  return locale.toLowerCase().startsWith('zh') ? 'zh' : 'en';
};

export const joined = (parts: readonly Text[], separator = '\n'): Text => ({
  zh: parts.map(({ zh }) => zh).join(separator),
  en: parts.map(({ en }) => en).join(separator),
});

/** The same words in both languages: ids, names, numbers. */
export const same = (words: string): Text => ({ zh: words, en: words });
