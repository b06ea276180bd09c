import { Button, Input } from 'antd';
import { Controller, useForm } from 'react-hook-form';
import { describedBy, FormRow } from '../../shared/ui/index.js';
import { useSignInTexts } from './sign-in-texts.js';

interface Values {
  password: string;
  again: string;
}

interface NewPasswordProps {
  /** Sign-in name, so that a password keeper files the new password under it. */
  readonly mail: string;
  readonly isBusy: boolean;
  readonly onSubmit: (password: string) => void;
}

const shortest = 10;

export const NewPasswordForm = ({ mail, isBusy, onSubmit }: NewPasswordProps) => {
  const t = useSignInTexts();
  const form = useForm<Values>({ defaultValues: { password: '', again: '' } });
  const { errors } = form.formState;
  const rules = {
    password: {
      required: t('needPassword'),
      minLength: { value: shortest, message: t('shortPassword') },
    },
    again: {
      validate: (again: string, { password }: Values) => again === password || t('notTheSame'),
    },
  };
  return (
    <form
      noValidate
      className="stack"
      onSubmit={(event) =>
        void form.handleSubmit(({ password }) => {
          onSubmit(password);
        })(event)
      }
    >
      <FormRow id="mail" label={t('mail')}>
        <Input id="mail" type="email" autoComplete="username" readOnly value={mail} />
      </FormRow>
      {(['password', 'again'] as const).map((name) => (
        <FormRow
          key={name}
          id={name}
          label={t(name === 'password' ? 'newPassword' : 'passwordAgain')}
          error={errors[name]?.message}
        >
          <Controller
            control={form.control}
            name={name}
            rules={rules[name]}
            render={({ field }) => (
              <Input.Password
                id={name}
                autoComplete="new-password"
                aria-invalid={errors[name] !== undefined}
                aria-describedby={describedBy(name, { error: errors[name]?.message })}
                {...field}
              />
            )}
          />
        </FormRow>
      ))}
      <Button type="primary" htmlType="submit" size="large" block loading={isBusy}>
        {t('enter')}
      </Button>
    </form>
  );
};
