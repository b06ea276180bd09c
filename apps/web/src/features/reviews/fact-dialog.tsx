import type { ReviewWords } from '@reprise/http-contracts/reviews';
import { App, Input, Modal } from 'antd';
import { useState } from 'react';
import { usePick } from '../../shared/i18n/index.js';
import { useCommand } from '../../shared/http/index.js';
import { FormRow, ProblemNotice, useUiTexts } from '../../shared/ui/index.js';
import { say } from './api/requests.js';
import { useReviewTexts } from './reviews-texts.js';

interface FactDialogProps {
  readonly reviewId: string;
  readonly fact: ReviewWords['facts'][number];
  readonly onClose: () => void;
}

/** Records that something happened outside, with a note for whoever asks later. */
export const FactDialog = ({ reviewId, fact, onClose }: FactDialogProps) => {
  const t = useReviewTexts();
  const ui = useUiTexts();
  const pick = usePick();
  const { message } = App.useApp();
  const [note, setNote] = useState('');
  const command = useCommand({
    send: (_: undefined, idempotencyKey) =>
      say({
        ...{ reviewId, act: 'facts', idempotencyKey },
        body: { fact: fact.fact, note: note.trim() },
      }),
    touches: ['review', 'reviews', 'inbox', 'cycle'],
    onDone: () => {
      void message.success(t('factRecorded'));
      onClose();
    },
  });
  return (
    <Modal
      open
      title={t('recordFact', { title: pick(fact.title) })}
      okText={t('record')}
      cancelText={ui('cancel')}
      confirmLoading={command.isPending}
      onCancel={onClose}
      onOk={() => {
        command.mutate(undefined);
      }}
    >
      <FormRow id="fact-note" label={t('factNote')}>
        <Input.TextArea
          id="fact-note"
          value={note}
          autoSize={{ minRows: 2, maxRows: 8 }}
          maxLength={2000}
          onChange={(event) => {
            setNote(event.target.value);
          }}
        />
      </FormRow>
      {command.isError ? <ProblemNotice error={command.error} /> : null}
    </Modal>
  );
};
