import { App, Button, Input } from 'antd';
import { useState } from 'react';
import { useCommand } from '../../shared/http/index.js';
import { FormRow, Panel, ProblemNotice } from '../../shared/ui/index.js';
import { changePassword } from './api/change-password.js';
import { useSettingsTexts } from './settings-texts.js';

const shortest = 10;

export const PasswordPanel = () => {
  const t = useSettingsTexts();
  const { message } = App.useApp();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [isAsked, setAsked] = useState(false);
  const command = useCommand({
    send: () => changePassword({ currentPassword: current, newPassword: next }),
    touches: [],
    onDone: () => {
      void message.success(t('changed'));
      setCurrent('');
      setNext('');
      setAsked(false);
    },
  });
  const submit = (): void => {
    setAsked(true);
    if (current !== '' && next.length >= shortest) command.mutate(undefined);
  };
  return (
    <Panel title={t('password')}>
      <form
        className="stack"
        style={{ maxWidth: 380 }}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <FormRow
          id="current"
          label={t('current')}
          error={isAsked && current === '' ? t('needed') : undefined}
        >
          <Input.Password
            id="current"
            autoComplete="current-password"
            value={current}
            onChange={(event) => {
              setCurrent(event.target.value);
            }}
          />
        </FormRow>
        <FormRow
          id="next"
          label={t('next')}
          hint={t('tooShort')}
          error={isAsked && next.length < shortest ? t('tooShort') : undefined}
        >
          <Input.Password
            id="next"
            autoComplete="new-password"
            value={next}
            onChange={(event) => {
              setNext(event.target.value);
            }}
          />
        </FormRow>
        {command.isError ? <ProblemNotice error={command.error} /> : null}
        <div>
          <Button type="primary" htmlType="submit" loading={command.isPending}>
            {t('change')}
          </Button>
        </div>
      </form>
    </Panel>
  );
};
