import { App, Modal } from 'antd';
import { useCommand } from '../../shared/http/index.js';
import { useFormatTime } from '../../shared/time/index.js';
import { ProblemNotice, ReasonDialog, useUiTexts } from '../../shared/ui/index.js';
import type { CalibrationCard, CalibrationView } from '@reprise/http-contracts/calibrations';
import { lockCalibration, moveCard, unlockCalibration } from './api/requests.js';
import { useCalibrationTexts } from './calibration-texts.js';

interface DialogProps {
  readonly session: CalibrationView;
  readonly onClose: () => void;
}

const touches = ['calibration', 'calibrations', 'inbox', 'cycle', 'reviews', 'review'];

interface MoveProps extends DialogProps {
  readonly card: CalibrationCard;
  readonly to: string;
}

export const MoveDialog = ({ session, card, to, onClose }: MoveProps) => {
  const t = useCalibrationTexts();
  const { message } = App.useApp();
  const { calibrationId } = session;
  const command = useCommand({
    send: (reason: string, idempotencyKey) =>
      moveCard({ calibrationId, move: { card, to, reason }, idempotencyKey }),
    touches,
    onDone: () => {
      void message.success(t('movedDone'));
      onClose();
    },
  });
  return (
    <ReasonDialog
      title={t('moveTitle', { name: card.subject.name, from: card.band, to })}
      confirm={t('move')}
      isBusy={command.isPending}
      error={command.error}
      onCancel={onClose}
      onConfirm={(reason) => {
        command.mutate(reason);
      }}
    />
  );
};

export const LockDialog = ({ session, onClose }: DialogProps) => {
  const t = useCalibrationTexts();
  const ui = useUiTexts();
  const { message } = App.useApp();
  const command = useCommand({
    send: (_: undefined, idempotencyKey) => lockCalibration(session.calibrationId, idempotencyKey),
    touches,
    onDone: () => {
      void message.success(t('lockedDone'));
      onClose();
    },
  });
  const isOver = session.quotas.some((quota) => quota.isBinding && quota.actual > quota.allowed);
  return (
    <Modal
      open
      title={t('lockTitle')}
      okText={t('lock')}
      cancelText={ui('cancel')}
      confirmLoading={command.isPending}
      onCancel={onClose}
      onOk={() => {
        command.mutate(undefined);
      }}
    >
      <div className="stack">
        <p>{t('lockHint')}</p>
        {isOver ? <p className="form-error">{t('lockOver')}</p> : null}
        {command.isError ? <ProblemNotice error={command.error} /> : null}
      </div>
    </Modal>
  );
};

export const UnlockDialog = ({ session, onClose }: DialogProps) => {
  const t = useCalibrationTexts();
  const command = useCommand({
    send: (reason: string, idempotencyKey) =>
      unlockCalibration(session.calibrationId, { reason, idempotencyKey }),
    touches,
    onDone: onClose,
  });
  return (
    <ReasonDialog
      title={t('unlockTitle')}
      confirm={t('unlock')}
      isBusy={command.isPending}
      error={command.error}
      onCancel={onClose}
      onConfirm={(reason) => {
        command.mutate(reason);
      }}
    />
  );
};

export const HistoryDialog = ({
  card,
  onClose,
}: {
  card: CalibrationCard;
  onClose: () => void;
}) => {
  const t = useCalibrationTexts();
  const format = useFormatTime();
  return (
    <Modal
      open
      title={t('historyOf', { name: card.subject.name })}
      footer={null}
      onCancel={onClose}
    >
      <ol className="stack">
        {card.moves.map((move) => (
          <li key={move.at}>
            <strong>
              {move.from} → {move.to}
            </strong>{' '}
            <span className="muted">
              {t('movedBy', { name: move.by.name, when: format(move.at, 'moment') })}
            </span>
            <p>{move.reason}</p>
          </li>
        ))}
      </ol>
    </Modal>
  );
};
