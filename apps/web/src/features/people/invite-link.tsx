import { App, Button, Input } from 'antd';
import type { InputRef } from 'antd';
import { useEffect, useRef } from 'react';
import { FormRow } from '../../shared/ui/index.js';
import { useAccessTexts } from './access-texts.js';

/** The link, told once. The keyboard is put on it: it is what the administrator asked for. */
export const InviteLink = ({ link }: { link: string }) => {
  const t = useAccessTexts();
  const { message } = App.useApp();
  const field = useRef<InputRef>(null);
  useEffect(() => {
    field.current?.focus({ cursor: 'all' });
  }, [link]);
  const copy = async (): Promise<void> => {
    try {
      // Missing where the page is not served securely, as on a plain address of the intranet.
      await navigator.clipboard.writeText(link);
      void message.success(t('copied'));
    } catch {
      field.current?.focus({ cursor: 'all' });
      void message.warning(t('notCopied'));
    }
  };
  return (
    <FormRow id="invite-link" label={t('link')} hint={t('linkHint')}>
      <div className="row">
        <Input
          id="invite-link"
          ref={field}
          className="grow"
          readOnly
          value={link}
          aria-describedby="invite-link-hint"
        />
        <Button onClick={() => void copy()}>{t('copy')}</Button>
      </div>
    </FormRow>
  );
};
