import { App, Button, Modal } from 'antd';
import { useState } from 'react';
import { useCommand } from '../../shared/http/index.js';
import { ProblemNotice, useUiTexts } from '../../shared/ui/index.js';
import { linkAccount } from './api/access.js';
import { useAccessTexts } from './access-texts.js';

/** Whoever made the first account says who they are in the directory. */
export const LinkAccount = ({ personId }: { readonly personId: string }) => {
  const t = useAccessTexts();
  const ui = useUiTexts();
  const { message } = App.useApp();
  const [isAsked, setAsked] = useState(false);
  const command = useCommand({
    send: (_: undefined, key) => linkAccount(personId, key),
    touches: ['access', 'me', 'inbox', 'reviews', 'team'],
    onDone: () => {
      void message.success(t('linked'));
      setAsked(false);
    },
  });
  return (
    <>
      <Button
        onClick={() => {
          setAsked(true);
        }}
      >
        {t('thisIsMe')}
      </Button>
      <Modal
        open={isAsked}
        title={t('thisIsMeTitle')}
        okText={t('thisIsMe')}
        cancelText={ui('cancel')}
        confirmLoading={command.isPending}
        onCancel={() => {
          setAsked(false);
        }}
        onOk={() => {
          command.mutate(undefined);
        }}
      >
        <p>{t('thisIsMeHint')}</p>
        {command.isError ? <ProblemNotice error={command.error} /> : null}
      </Modal>
    </>
  );
};
