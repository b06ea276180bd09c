import { describe, expect, it } from '@jest/globals';
import { as } from '@reprise/domain/kernel';
import type { CalendarDate } from '@reprise/domain/kernel';
import { letterOf } from './letter.js';
import type { Line } from './letter.js';

const line = (number: number): Line => ({
  title: { zh: '经理评价', en: 'Manager assessment' },
  about: `专员${number}`,
  dueOn: as<CalendarDate>('2026-12-14'),
  link: `https://reprise.example/tasks/${number}`,
});
const inbox = 'https://reprise.example/inbox';

describe('a letter', () => {
  it('says one thing in both languages, with its day and its link', () => {
    expect(letterOf('task', [line(1)], inbox)).toEqual({
      subject: '待办：经理评价 · To do: Manager assessment',
      text: `待办：经理评价

- 经理评价（专员1），2026-12-14 截止
  https://reprise.example/tasks/1

To do: Manager assessment

- Manager assessment (专员1), due 2026-12-14
  https://reprise.example/tasks/1

此邮件由 Reprise 复盘自动发出。 · Sent by Reprise; nobody reads answers.
`,
    });
  });

  it('counts many in its subject and lists each once a language', () => {
    const letter = letterOf(
      'reminder',
      Array.from({ length: 40 }, (_, n) => line(n)),
      inbox,
    );
    expect(letter.subject).toBe('提醒：40 项任务待办 · Reminder: 40 tasks are waiting');
    expect(letter.text.match(/tasks\/\d+/g)).toHaveLength(80);
    expect(letter.text).not.toContain(inbox);
  });

  it('leaves the rest of a very long list to the inbox', () => {
    const letter = letterOf(
      'task',
      Array.from({ length: 300 }, (_, n) => line(n)),
      inbox,
    );
    expect(letter.text.match(/tasks\/\d+/g)).toHaveLength(100);
    expect(letter.text).toContain(inbox);
  });
});
