import { changeCycle, previewMigration } from '@reprise/application/cycles';
import type { PersonMigration } from '@reprise/application/cycles';
import { personIdOf } from '@reprise/domain/directory';
import type { CycleId, Text } from '@reprise/domain/kernel';
import { messageOf } from '@reprise/http-contracts/problems';
import type { Installation } from '@reprise/installation';
import { done, refused } from '../platform/outcome.js';
import type { Outcome } from '../platform/outcome.js';
import { table } from '../platform/table.js';
import { requestOf } from '../platform/with-installation.js';

export interface Migrating {
  readonly cycleId: CycleId;
  readonly version: number;
  /** Employee numbers of the group that goes first; all where none is given. */
  readonly only: readonly string[];
  readonly reason: string;
  readonly dryRun: boolean;
}

/** Shows person by person what a migration means, and orders it unless only that was asked. */
export const migrate = async (
  installation: Installation,
  { cycleId, version, only, reason, dryRun }: Migrating,
): Promise<Outcome> => {
  const { handling, joins } = installation;
  const cycles = { ...handling, joins };
  const group = only.length === 0 ? {} : { only: only.map(personIdOf) };
  const change = { type: 'MigrateReviews', version, reason, ...group } as const;
  const preview = await previewMigration(cycles)(cycleId, change, await requestOf(installation));
  if (preview.kind === 'refused') return refused(preview);
  const { people } = preview;
  const rows = { zh: rowsIn('zh', people), en: rowsIn('en', people) };
  if (dryRun) return done(rows, { cycleId, version, people });
  const answer = await changeCycle(cycles)(cycleId, change, await requestOf(installation));
  if (answer.kind === 'refused') return refused(answer);
  const text: Text = {
    zh: `${rows.zh}\n迁移已下令；worker 运行时逐页进行。`,
    en: `${rows.en}\nThe migration is ordered; the worker carries it page by page.`,
  };
  return done(text, { cycleId, version, people, ordered: true });
};

const HEADS = {
  zh: ['人员', '继续', '重问', '新增', '不能迁移的原因'],
  en: ['person', 'goes on', 'once more', 'new', 'why it stays'],
} as const;

const rowsIn = (language: keyof Text, people: readonly PersonMigration[]): string => {
  const list = (texts: readonly Text[]): string => texts.map((text) => text[language]).join(', ');
  return table([
    HEADS[language],
    ...people.map(({ subject, kept, again, asked, refusals }) => [
      subject,
      ...[list(kept), list(again), list(asked)],
      list(refusals.map(({ code, detail }) => messageOf(code, detail) ?? { zh: code, en: code })),
    ]),
  ]);
};
