import type { VoteMember, VoteView } from '@reprise/http-contracts/votes';
import { App, Checkbox, Modal } from 'antd';
import { useState } from 'react';
import { useCommand } from '../http/index.js';
import { ProblemNotice, useUiTexts } from '../ui/index.js';
import { recordAttendance } from './requests.js';
import { useVoteTexts } from './vote-texts.js';

interface AttendanceDialogProps {
  readonly vote: VoteView;
  readonly members: readonly VoteMember[];
  readonly onClose: () => void;
}

/** The chair says who is there. */
export const AttendanceDialog = ({ vote, members, onClose }: AttendanceDialogProps) => {
  const t = useVoteTexts();
  const ui = useUiTexts();
  const { message } = App.useApp();
  const [present, setPresent] = useState<readonly string[]>(() =>
    members.filter(({ isPresent }) => isPresent).map(({ personId }) => personId),
  );
  const command = useCommand({
    send: (_: undefined, idempotencyKey) => recordAttendance({ vote, present, idempotencyKey }),
    touches: ['review', 'task', 'inbox'],
    onDone: () => {
      void message.success(t('recorded'));
      onClose();
    },
  });
  return (
    <Modal
      open
      title={t('attendance')}
      okText={t('record')}
      cancelText={ui('cancel')}
      confirmLoading={command.isPending}
      onCancel={onClose}
      onOk={() => {
        command.mutate(undefined);
      }}
    >
      <fieldset className="vote-attendance">
        <legend>{t('attendanceHint')}</legend>
        {members.map(({ personId, name }) => (
          <Checkbox
            key={personId}
            checked={present.includes(personId)}
            onChange={({ target }) => {
              setPresent(
                target.checked
                  ? [...present, personId]
                  : present.filter((other) => other !== personId),
              );
            }}
          >
            {name}
          </Checkbox>
        ))}
      </fieldset>
      {command.isError ? <ProblemNotice error={command.error} /> : null}
    </Modal>
  );
};
