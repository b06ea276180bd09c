import { useQuery } from '@tanstack/react-query';
import { App } from 'antd';
import type { ReactNode } from 'react';
import { useCommand } from '../http/index.js';
import { ProblemNotice, ReasonDialog } from '../ui/index.js';
import { useChangeTexts } from './change-texts.js';
import { previewChange, sendChange } from './change.js';
import type { Change } from './change.js';
import { PreviewBox } from './preview-box.js';

interface ChangeDialogProps {
  readonly title: string;
  readonly confirm: string;
  readonly isDanger?: boolean;
  readonly path: string;
  /** Undefined while something it needs has not been chosen. */
  readonly body: Readonly<Record<string, unknown>> | undefined;
  readonly children?: ReactNode;
  readonly onClose: () => void;
}

const touches = [
  'cycles',
  'cycle',
  'reviews',
  'review',
  'inbox',
  'team',
  'task',
  'people',
  'person',
  'calibrations',
];

/** Any answer needs a reason; for the preview the place is held, as nothing is recorded. */
const heldReason = '—';

const usePreview = (change: Change | undefined) =>
  useQuery({
    queryKey: ['preview', change],
    queryFn: ({ signal }) =>
      previewChange(
        { path: change?.path ?? '', body: { ...change?.body, reason: heldReason } },
        signal,
      ),
    enabled: change !== undefined,
    staleTime: 0,
    retry: false,
  });

/** Every running change: what it does and to whom first, then why, then the change itself. */
export const ChangeDialog = (props: ChangeDialogProps) => {
  const t = useChangeTexts();
  const { message } = App.useApp();
  const change = props.body === undefined ? undefined : { path: props.path, body: props.body };
  const preview = usePreview(change);
  const command = useCommand({
    send: (reason: string, idempotencyKey) =>
      sendChange({ path: props.path, body: { ...props.body, reason } }, idempotencyKey),
    touches,
    onDone: () => {
      void message.success(t('done'));
      props.onClose();
    },
  });
  return (
    <ReasonDialog
      title={props.title}
      confirm={props.confirm}
      isDanger={props.isDanger === true}
      isBusy={command.isPending}
      isBlocked={change === undefined || preview.data === undefined}
      error={command.error}
      onCancel={props.onClose}
      onConfirm={(reason) => {
        command.mutate(reason);
      }}
    >
      {props.children}
      {preview.isError ? <ProblemNotice error={preview.error} /> : null}
      {preview.isFetching ? <p className="muted">{t('looking')}</p> : null}
      {preview.data === undefined ? null : <PreviewBox preview={preview.data} />}
    </ReasonDialog>
  );
};
