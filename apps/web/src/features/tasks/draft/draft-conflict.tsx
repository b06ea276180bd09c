import { Alert, Button } from 'antd';
import { useFormatTime } from '../../../shared/time/index.js';
import { useTaskTexts } from '../task-texts.js';
import type { WorkValues } from '../work/work-values.js';
import { valuesFromDraft } from '../work/work-values.js';
import type { StoredDraft } from './draft-keeper.js';

/** All words of a draft, one after another, for comparing two at a glance. */
const wordsOf = (values: WorkValues): string =>
  [
    ...Object.values(values.fields),
    ...values.goals.map((goal) => `${goal.title} ${goal.target} ${goal.weight}`.trim()),
    values.people.map((person) => person.name).join(', '),
    values.comment,
    values.grounds,
  ]
    .filter((text) => text !== '')
    .join('\n');

interface ConflictProps {
  readonly mine: WorkValues;
  readonly theirs: StoredDraft<unknown>;
  readonly onChoose: (choice: 'mine' | 'theirs') => void;
}

export const DraftConflict = ({ mine, theirs, onChoose }: ConflictProps) => {
  const t = useTaskTexts();
  const format = useFormatTime();
  const versions = [
    { choice: 'mine', title: t('conflictMine'), values: mine, keep: t('keepMine') },
    {
      choice: 'theirs',
      title: t('conflictTheirs', { time: format(theirs.savedAt, 'moment') }),
      values: valuesFromDraft(theirs.content),
      keep: t('keepTheirs'),
    },
  ] as const;
  return (
    <Alert
      type="warning"
      role="alert"
      title={t('conflictTitle')}
      description={
        <div className="versions">
          {versions.map((version) => (
            <section key={version.choice} className="version">
              <strong>{version.title}</strong>
              <pre>{wordsOf(version.values)}</pre>
              <Button
                onClick={() => {
                  onChoose(version.choice);
                }}
              >
                {version.keep}
              </Button>
            </section>
          ))}
        </div>
      }
    />
  );
};
