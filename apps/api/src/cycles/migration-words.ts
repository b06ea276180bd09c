import type { MigrationPreview, PersonMigration } from '@reprise/application/cycles';
import type { Refusal, Text } from '@reprise/domain/kernel';
import { messageOf } from '@reprise/http-contracts/problems';
import type { Previewed } from '../changes/changes.js';

/** Lines a preview lists; the counts go on. */
const MOST_LISTED = 200;

/**
 * What a migration means, a line for each person. Whoever cannot move comes first: something has
 * to be done about them, and they must not be lost behind a long list of those who can.
 */
export const migrationPreviewed = (summary: Text, { people }: MigrationPreview): Previewed => {
  const [staying, moving] = [people.filter(stays), people.filter((person) => !stays(person))];
  const listed = [...staying, ...moving].slice(0, MOST_LISTED);
  return {
    kind: 'previewed',
    summary,
    reviews: moving.length,
    people: moving.length,
    affected: listed.map((each) => ({ person: each.subject, what: whatOf(each) })),
  };
};

const stays = ({ refusals }: PersonMigration): boolean => refusals.length > 0;

const whatOf = (person: PersonMigration): Text =>
  stays(person) ? stayed(person.refusals) : moved(person);

const stayed = (refusals: readonly Refusal[]): Text => {
  const why = refusals.map(({ code, detail }) => messageOf(code, detail) ?? { zh: code, en: code });
  const { zh, en } = joined(why, { zh: '；', en: '; ' });
  return { zh: `保持原版本：${zh}`, en: `stays with its version: ${en}` };
};

const moved = ({ kept, again, asked }: PersonMigration): Text => {
  const parts = [
    part({ zh: '继续', en: 'goes on' }, kept),
    part({ zh: '重问', en: 'once more' }, again),
    part({ zh: '新增', en: 'new' }, asked),
  ].flat();
  return parts.length === 0
    ? { zh: '改按新版本进行，没有变化', en: 'goes on, and nothing changes now' }
    : joined(parts, { zh: '；', en: '; ' });
};

const part = (head: Text, titles: readonly Text[]): readonly Text[] => {
  if (titles.length === 0) return [];
  const { zh, en } = joined(titles, { zh: '、', en: ', ' });
  return [{ zh: `${head.zh}：${zh}`, en: `${head.en}: ${en}` }];
};

const joined = (texts: readonly Text[], by: Text): Text => ({
  zh: texts.map(({ zh }) => zh).join(by.zh),
  en: texts.map(({ en }) => en).join(by.en),
});
