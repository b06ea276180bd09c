import type { TaskView } from '@reprise/http-contracts/tasks';
import { Modal } from 'antd';
import { ProblemNotice, ReasonDialog, useUiTexts } from '../../shared/ui/index.js';
import { SubmitDialog } from './submit-dialog.js';
import { useTaskTexts } from './task-texts.js';
import type { useTaskCommands } from './use-task-commands.js';
import { windowWords } from './work/window-words.js';
import { useWorkTexts } from './work/work-texts.js';
import type { WorkValues } from './work/work-values.js';

export type Asked = 'submit' | 'decline' | 'waive';

interface DialogsProps {
  readonly asked: Asked | undefined;
  readonly task: TaskView;
  readonly values: WorkValues;
  readonly commands: ReturnType<typeof useTaskCommands>;
  readonly onClose: () => void;
}

const WaiveDialog = ({ task, commands, onClose }: DialogsProps) => {
  const w = useWorkTexts();
  const words = windowWords(task);
  const ui = useUiTexts();
  return (
    <Modal
      open
      title={w(words.waiveTitle)}
      okText={w(words.waive)}
      cancelText={ui('cancel')}
      confirmLoading={commands.waive.isPending}
      onCancel={onClose}
      onOk={() => {
        commands.waive.mutate(undefined);
      }}
    >
      <p>{w(words.waiveHint)}</p>
      {commands.waive.isError ? <ProblemNotice error={commands.waive.error} /> : null}
    </Modal>
  );
};

export const DeskDialogs = (props: DialogsProps) => {
  const t = useTaskTexts();
  const { asked, task, values, commands, onClose } = props;
  const isVote = task.vote !== undefined;
  if (asked === undefined) return null;
  if (asked === 'waive') return <WaiveDialog {...props} />;
  if (asked === 'decline') {
    return (
      <ReasonDialog
        title={t(isVote ? 'recuseTitle' : 'declineTitle')}
        confirm={t(isVote ? 'recuse' : 'decline')}
        isBusy={commands.decline.isPending}
        error={commands.decline.error}
        onCancel={onClose}
        onConfirm={(reason) => {
          commands.decline.mutate(reason);
        }}
      >
        <p>{t(isVote ? 'recuseHint' : 'declineHint')}</p>
      </ReasonDialog>
    );
  }
  return (
    <SubmitDialog
      task={task}
      values={values}
      isBusy={commands.complete.isPending}
      error={commands.complete.error}
      onCancel={onClose}
      onConfirm={() => {
        commands.complete.mutate(values);
      }}
    />
  );
};
