import type { CycleView } from '@reprise/http-contracts/cycles';
import { Link } from '@tanstack/react-router';
import { useJoin, usePick } from '../../shared/i18n/index.js';
import { DataTable, DueMark, Panel, Person } from '../../shared/ui/index.js';
import { useCycleTexts } from './cycle-texts.js';

/** Who is stuck, on whom, and why, in words: the list an operator works down. */
export const StuckPanel = ({ cycle }: { cycle: CycleView }) => {
  const t = useCycleTexts();
  const join = useJoin();
  const pick = usePick();
  if (cycle.stuck.length === 0) {
    return (
      <Panel title={t('stuck')}>
        <p className="muted">{t('noStuck')}</p>
      </Panel>
    );
  }
  return (
    <Panel title={`${t('stuck')} · ${String(cycle.stuck.length)}`} flush>
      <DataTable
        caption={t('stuck')}
        rows={cycle.stuck}
        keyOf={(stuck) => `${stuck.reviewId} ${stuck.title.en}`}
        columns={[
          {
            key: 'subject',
            title: t('subject'),
            head: true,
            cell: (stuck) => (
              <Link to="/reviews/$reviewId" params={{ reviewId: stuck.reviewId }}>
                <Person name={stuck.subject.name} detail={pick(stuck.unitName)} small />
              </Link>
            ),
          },
          { key: 'step', title: t('step'), cell: (stuck) => pick(stuck.title) },
          {
            key: 'waiting',
            title: t('waitingFor'),
            cell: (stuck) => join(stuck.waitingFor.map((person) => person.name)) || '—',
          },
          { key: 'because', title: t('because'), cell: (stuck) => pick(stuck.because) },
          { key: 'todo', title: t('todo'), cell: (stuck) => pick(stuck.todo) },
          { key: 'due', title: t('due'), cell: (stuck) => <DueMark dueAt={stuck.dueAt} /> },
        ]}
      />
    </Panel>
  );
};
