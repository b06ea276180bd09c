import type { TaskView } from '@reprise/http-contracts/tasks';
import { Alert, App, Button, Modal } from 'antd';
import { useState } from 'react';
import { useCommand } from '../../shared/http/index.js';
import { ProblemNotice, useUiTexts } from '../../shared/ui/index.js';
import { withdrawAnswer } from './api/task-commands.js';
import { useTaskTexts } from './task-texts.js';

const touches = ['inbox', 'task', 'tasks', 'reviews', 'review', 'team', 'cycles'];

interface HandedInProps {
  readonly task: TaskView;
  readonly handedIn: NonNullable<TaskView['handedIn']>;
  readonly onRevise: () => void;
}

const WithdrawDialog = ({ task, onClose }: { task: TaskView; onClose: () => void }) => {
  const t = useTaskTexts();
  const ui = useUiTexts();
  const { message } = App.useApp();
  const withdraw = useCommand({
    send: (_: undefined, idempotencyKey) => withdrawAnswer({ task, idempotencyKey }),
    touches,
    onDone: () => {
      void message.success(t('withdrawn'));
      onClose();
    },
  });
  return (
    <Modal
      open
      title={t('withdrawTitle')}
      okText={t('withdraw')}
      cancelText={ui('cancel')}
      confirmLoading={withdraw.isPending}
      onCancel={onClose}
      onOk={() => {
        withdraw.mutate(undefined);
      }}
    >
      <p>{t('withdrawHint')}</p>
      {withdraw.isError ? <ProblemNotice error={withdraw.error} /> : null}
    </Modal>
  );
};

/** A task that is done, and what its author may still do with what they handed in. */
export const HandedIn = ({ task, handedIn, onRevise }: HandedInProps) => {
  const t = useTaskTexts();
  const [isAsking, setIsAsking] = useState(false);
  return (
    <>
      <Alert
        type="info"
        showIcon
        title={t('reviseHint')}
        action={
          <span className="row">
            {handedIn.mayRevise ? <Button onClick={onRevise}>{t('revise')}</Button> : null}
            {handedIn.mayWithdraw ? (
              <Button
                onClick={() => {
                  setIsAsking(true);
                }}
              >
                {t('withdraw')}
              </Button>
            ) : null}
          </span>
        }
      />
      {isAsking ? (
        <WithdrawDialog
          task={task}
          onClose={() => {
            setIsAsking(false);
          }}
        />
      ) : null}
    </>
  );
};
