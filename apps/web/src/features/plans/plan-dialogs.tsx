import { Modal, Radio } from 'antd';
import { useState } from 'react';
import {
  DateField,
  FormRow,
  ProblemNotice,
  ReasonDialog,
  useUiTexts,
} from '../../shared/ui/index.js';
import type { PlanView } from '@reprise/http-contracts/plans';
import { usePlanTexts } from './plan-texts.js';
import { TextRow } from './text-row.js';
import { usePlanChange } from './use-plan-change.js';

interface DialogProps {
  readonly plan: PlanView;
  readonly onClose: () => void;
}

export const ExtendDialog = ({ plan, onClose }: DialogProps) => {
  const t = usePlanTexts();
  const [to, setTo] = useState('');
  const change = usePlanChange(plan, onClose);
  return (
    <ReasonDialog
      title={t('extendTitle')}
      confirm={t('extend')}
      isBusy={change.isPending}
      isBlocked={to === ''}
      error={change.error}
      onCancel={onClose}
      onConfirm={(reason) => {
        change.mutate({ act: 'extend', body: { to, reason } });
      }}
    >
      <FormRow id="extend-to" label={t('extendTo')} required>
        <DateField id="extend-to" value={to} onChange={setTo} />
      </FormRow>
    </ReasonDialog>
  );
};

export const OutcomeDialog = ({ plan, onClose }: DialogProps) => {
  const t = usePlanTexts();
  const ui = useUiTexts();
  const [outcome, setOutcome] = useState<'met' | 'not met'>('met');
  const [comment, setComment] = useState('');
  const [isAsked, setAsked] = useState(false);
  const change = usePlanChange(plan, onClose);
  return (
    <Modal
      open
      title={t('closeTitle')}
      okText={t('close')}
      cancelText={ui('cancel')}
      confirmLoading={change.isPending}
      onCancel={onClose}
      onOk={() => {
        setAsked(true);
        if (comment.trim() !== '') {
          change.mutate({ act: 'close', body: { outcome, comment: comment.trim() } });
        }
      }}
    >
      <div className="stack">
        <Radio.Group
          name="outcome"
          aria-label={t('outcome')}
          value={outcome}
          options={[
            { value: 'met', label: t('met') },
            { value: 'not met', label: t('notMet') },
          ]}
          onChange={(event) => {
            setOutcome(event.target.value === 'met' ? 'met' : 'not met');
          }}
        />
        <TextRow
          id="outcome-comment"
          label={t('comment')}
          value={comment}
          error={isAsked && comment.trim() === '' ? t('needed') : undefined}
          onChange={setComment}
        />
        {change.isError ? <ProblemNotice error={change.error} /> : null}
      </div>
    </Modal>
  );
};
