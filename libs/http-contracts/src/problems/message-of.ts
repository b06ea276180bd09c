import type { Text } from '@reprise/domain/kernel';
import { messages } from './messages.js';

/** What a refusal says in both languages, its placeholders filled; nothing for a code nobody knows. */
export const messageOf = (
  code: string,
  detail: Readonly<Record<string, string>>,
): Text | undefined => {
  const message = messages[code];
  if (message === undefined) return undefined;
  const filled = (text: string): string =>
    text.replaceAll(/\{(\w+)\}/g, (_, name: string) => detail[name] ?? '');
  return { zh: filled(message.zh), en: filled(message.en) };
};
