import type { TaskView } from '@reprise/http-contracts/tasks';
import { Modal } from 'antd';
import { useJoin, usePick } from '../../shared/i18n/index.js';
import { ProblemNotice, useUiTexts } from '../../shared/ui/index.js';
import { useTaskTexts } from './task-texts.js';
import { meansOf } from './work/means-of.js';
import type { WorkValues } from './work/work-values.js';

interface SubmitDialogProps {
  readonly task: TaskView;
  readonly values: WorkValues;
  readonly isBusy: boolean;
  readonly error: Error | null;
  readonly onCancel: () => void;
  readonly onConfirm: () => void;
}

const useConsequences = (task: TaskView, values: WorkValues): readonly string[] => {
  const t = useTaskTexts();
  const join = useJoin();
  const pick = usePick();
  const target = task.decision?.returnsTo.find((step) => step.step === values.to);
  const isBack = meansOf(task, values.outcome) === 'send back' && target !== undefined;
  const isFinal = task.revise === undefined || task.revise === 'never';
  const names = join(task.readers.map((reader) => pick(reader.who)));
  return [
    isBack ? t('consequenceBack', { step: pick(target.title) }) : t('consequenceNext'),
    t(isFinal ? 'consequenceSubmit' : 'consequenceRevise'),
    names === '' ? '' : t('consequenceReaders', { names }),
  ].filter((words) => words !== '');
};

/** Says what handing in means before it is done. */
export const SubmitDialog = (props: SubmitDialogProps) => {
  const t = useTaskTexts();
  const ui = useUiTexts();
  const consequences = useConsequences(props.task, props.values);
  return (
    <Modal
      open
      title={t('submitTitle')}
      okText={t('submit')}
      cancelText={ui('cancel')}
      confirmLoading={props.isBusy}
      onOk={props.onConfirm}
      onCancel={props.onCancel}
    >
      <div className="stack">
        <ul className="consequences">
          {consequences.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
        {props.error === null ? null : <ProblemNotice error={props.error} />}
      </div>
    </Modal>
  );
};
