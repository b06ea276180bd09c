import { Input, Modal } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { FormRow } from './form-row.js';
import { ProblemNotice } from './problem-notice.js';
import { useUiTexts } from './ui-texts.js';

interface ReasonDialogProps {
  readonly title: string;
  readonly confirm: string;
  readonly isDanger?: boolean;
  readonly isBusy: boolean;
  readonly error: Error | null;
  /** What happens, to whom: shown before the reason is asked. */
  readonly children?: ReactNode;
  /** More is needed than a reason, and it is not there yet. */
  readonly isBlocked?: boolean;
  readonly onCancel: () => void;
  readonly onConfirm: (reason: string) => void;
}

/** Asks why before something is changed for others; mounted only while it is open. */
export const ReasonDialog = (props: ReasonDialogProps) => {
  const t = useUiTexts();
  const [reason, setReason] = useState('');
  const [isAsked, setAsked] = useState(false);
  const error = isAsked && reason.trim() === '' ? t('reasonNeeded') : undefined;
  const confirm = (): void => {
    setAsked(true);
    if (reason.trim() !== '') props.onConfirm(reason.trim());
  };
  return (
    <Modal
      open
      title={props.title}
      okText={props.confirm}
      cancelText={t('cancel')}
      confirmLoading={props.isBusy}
      okButtonProps={{ danger: props.isDanger === true, disabled: props.isBlocked === true }}
      onOk={confirm}
      onCancel={props.onCancel}
    >
      <div className="stack">
        {props.children}
        <FormRow id="reason" label={t('reason')} hint={t('reasonHint')} error={error} required>
          <Input.TextArea
            id="reason"
            value={reason}
            autoSize={{ minRows: 2, maxRows: 8 }}
            maxLength={2000}
            status={error === undefined ? '' : 'error'}
            aria-invalid={error !== undefined}
            aria-describedby={error === undefined ? 'reason-hint' : 'reason-hint reason-error'}
            onChange={(event) => {
              setReason(event.target.value);
            }}
          />
        </FormRow>
        {props.error === null ? null : <ProblemNotice error={props.error} />}
      </div>
    </Modal>
  );
};
