import type { TaskView } from '@reprise/http-contracts/tasks';
import { useNavigate } from '@tanstack/react-router';
import { App } from 'antd';
import { useCommand } from '../../shared/http/index.js';
import { completeTask, declineTask, reviseAnswer, waiveWindow } from './api/task-commands.js';
import { useTaskTexts } from './task-texts.js';
import { toWork } from './work/to-work.js';
import type { WorkValues } from './work/work-values.js';

const touches = ['inbox', 'task', 'tasks', 'reviews', 'review', 'team', 'plans', 'cycles'];

/** Hand in, decline, waive: each leaves the draft behind and goes back to the inbox. */
export const useTaskCommands = (task: TaskView, forgetDraft: () => void) => {
  const t = useTaskTexts();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const leave = (words: string) => () => {
    forgetDraft();
    void message.success(words);
    void navigate({ to: '/inbox' });
  };
  const complete = useCommand({
    send: (values: WorkValues, idempotencyKey) =>
      (task.status === 'done' ? reviseAnswer : completeTask)({
        ...{ task, idempotencyKey },
        work: toWork(task, values),
      }),
    touches,
    onDone: leave(t(task.status === 'done' ? 'revised' : 'submitted')),
  });
  const decline = useCommand({
    send: (reason: string, idempotencyKey) => declineTask({ task, idempotencyKey, reason }),
    touches,
    onDone: leave(t('declined')),
  });
  const waive = useCommand({
    send: (_: undefined, idempotencyKey) => waiveWindow({ task, idempotencyKey }),
    touches,
    onDone: leave(t('waived')),
  });
  return { complete, decline, waive };
};
