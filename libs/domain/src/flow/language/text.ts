import { z } from 'zod';

export const textSchema = z
  .strictObject({ zh: z.string().min(1).max(2000), en: z.string().min(1).max(2000) })
  .describe('Text in Chinese and English. 中文与英文文本。');

/** Permanent name inside a flow: survives versions, migrations and renames of the title. */
export const keySchema = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,62}$/)
  .describe(
    'Permanent key: lower case letters, digits and hyphens. 永久标识：小写字母、数字和连字符。',
  );

export const feelSchema = z
  .string()
  .min(1)
  .max(4000)
  .describe('FEEL expression over the documented context. 在文档所述上下文中求值的 FEEL 表达式。');

/** `10 working days`, `3 days before self.due`, `2026-12-20, at 17:00`; grammar in the calendar room. */
export const dueTextSchema = z
  .string()
  .min(1)
  .max(400)
  .describe('Deadline, e.g. "10 working days" or "2026-12-20, at 17:00". 期限。');

/** Which texts are deadlines: those can be written in several ways that say the same. */
export const deadlines = z.registry<{ readonly isDeadline: true }>();
dueTextSchema.register(deadlines, { isDeadline: true });

export const reminderSchema = z
  .string()
  .regex(/^[+-]?\d{1,3}(h|d|wd|w|mo)$/)
  .describe(
    'Reminder rung: hours (h), days (d), working days (wd), weeks (w) or months (mo) before (-) or after (+) the due.',
  );
