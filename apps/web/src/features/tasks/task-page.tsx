import { ArrowLeftOutlined } from '@ant-design/icons';
import type { TaskView } from '@reprise/http-contracts/tasks';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Alert } from 'antd';
import { useState } from 'react';
import { usePick } from '../../shared/i18n/index.js';
import { useFormatTime } from '../../shared/time/index.js';
import { DueMark, Page, QueryView } from '../../shared/ui/index.js';
import { readTask } from './api/read-task.js';
import { HandedIn } from './handed-in.js';
import { TaskDesk } from './task-desk.js';
import { TaskSide } from './task-side.js';
import { useTaskTexts } from './task-texts.js';

const route = getRouteApi('/shell/tasks/$taskId');

const Facts = ({ task }: { task: TaskView }) => {
  const t = useTaskTexts();
  const pick = usePick();
  const format = useFormatTime();
  return (
    <span className="task-facts">
      <span>
        {t('about')} <strong>{task.subject.name}</strong>
        {task.subject.title === '' ? '' : ` · ${task.subject.title}`}
      </span>
      <span>
        {pick(task.cycleTitle)} · {pick(task.stageTitle)}
      </span>
      <span>{t('whyRole', { role: pick(task.role) })}</span>
      <span>
        {t('period')} {format(task.period.from, 'date')} – {format(task.period.to, 'date')}
      </span>
      {task.status === 'open' ? <DueMark dueAt={task.dueAt} /> : null}
    </span>
  );
};

const Finished = ({ task }: { task: TaskView }) => {
  const t = useTaskTexts();
  const [isRevising, setIsRevising] = useState(false);
  if (isRevising) return <TaskDesk task={task} />;
  if (task.handedIn !== undefined) {
    const revise = (): void => {
      setIsRevising(true);
    };
    return (
      <div className="stack">
        <HandedIn task={task} handedIn={task.handedIn} onRevise={revise} />
        <TaskSide task={task} />
      </div>
    );
  }
  return (
    <div className="stack">
      <Alert type="info" showIcon title={t('notOpen')} />
      <TaskSide task={task} />
    </div>
  );
};

export const TaskPage = () => {
  const t = useTaskTexts();
  const pick = usePick();
  const { taskId } = route.useParams();
  const query = useQuery({
    queryKey: ['task', taskId],
    queryFn: ({ signal }) => readTask(taskId, signal),
  });
  return (
    <Page
      title={query.data === undefined ? t('task') : pick(query.data.title)}
      above={
        <Link to="/inbox">
          <ArrowLeftOutlined aria-hidden="true" /> {t('backToInbox')}
        </Link>
      }
    >
      <QueryView query={query} lines={10}>
        {(task) => (
          <div className="stack">
            <Facts task={task} />
            {task.status === 'open' ? (
              <TaskDesk key={taskId} task={task} />
            ) : (
              <Finished task={task} />
            )}
          </div>
        )}
      </QueryView>
    </Page>
  );
};
