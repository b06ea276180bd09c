import { EyeOutlined } from '@ant-design/icons';
import type { TaskView } from '@reprise/http-contracts/tasks';
import { Link } from '@tanstack/react-router';
import { EarlierAnswers } from '../../shared/answers/index.js';
import { usePick } from '../../shared/i18n/index.js';
import { Panel } from '../../shared/ui/index.js';
import { VoteSide } from './vote-side.js';
import { useTaskTexts } from './task-texts.js';

const Readers = ({ task }: { task: TaskView }) => {
  const t = useTaskTexts();
  const pick = usePick();
  if (task.readers.length === 0) return <p>{t('readersNone')}</p>;
  return (
    <ul className="readers">
      {task.readers.map((reader) => (
        <li key={`${reader.who.en} ${reader.when.en}`}>
          <EyeOutlined aria-hidden="true" /> {pick(reader.who)}
          <span className="muted">
            {' · '}
            {pick(reader.when)}
            {reader.anonymous ? ` · ${t('anonymous')}` : ''}
          </span>
        </li>
      ))}
    </ul>
  );
};

const Result = ({ task }: { task: TaskView }) => {
  const t = useTaskTexts();
  if (task.result === undefined) return null;
  const { band, value } = task.result;
  return (
    <Panel title={t('result')}>
      <p className="row">
        {band === undefined ? null : <strong className="task-band">{band}</strong>}
        <span>{value}</span>
        <Link to="/reviews/$reviewId" params={{ reviewId: task.reviewId }}>
          {t('howComputed')}
        </Link>
      </p>
    </Panel>
  );
};

/** Beside the form: the result it is about, who will read it, and what was said before. */
export const TaskSide = ({ task }: { task: TaskView }) => {
  const t = useTaskTexts();
  return (
    <aside className="desk-side">
      {task.vote === undefined ? null : <VoteSide reviewId={task.reviewId} asked={task.vote} />}
      <Result task={task} />
      <Panel title={t('readersTitle')}>
        <Readers task={task} />
      </Panel>
      <Panel title={t('earlier')}>
        {task.answers.length === 0 ? <p className="muted">{t('noEarlier')}</p> : null}
        <EarlierAnswers answers={task.answers} />
      </Panel>
    </aside>
  );
};
