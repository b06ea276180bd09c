import { Button, Input } from 'antd';
import { Controller, useForm } from 'react-hook-form';
import { FormRow } from '../../shared/ui/index.js';

interface Values {
  name: string;
  mail: string;
  password: string;
}

interface Words {
  readonly mail: string;
  readonly password: string;
  readonly submit: string;
  readonly needMail: string;
  readonly needPassword: string;
  readonly shortPassword: string;
  readonly name?: string;
  readonly needName: string;
}

interface CredentialsProps {
  readonly words: Words;
  /** Asked when an account is made, not when somebody signs in. */
  readonly isNew: boolean;
  readonly isBusy: boolean;
  readonly onSubmit: (values: Values) => void;
}

const shortest = 10;

export const CredentialsForm = ({ words, isNew, isBusy, onSubmit }: CredentialsProps) => {
  const form = useForm<Values>({ defaultValues: { name: '', mail: '', password: '' } });
  const { errors } = form.formState;
  const passwordRules = {
    required: words.needPassword,
    ...(isNew ? { minLength: { value: shortest, message: words.shortPassword } } : {}),
  };
  return (
    <form
      noValidate
      className="stack"
      onSubmit={(event) => void form.handleSubmit(onSubmit)(event)}
    >
      {isNew ? (
        <FormRow id="name" label={words.name ?? ''} error={errors.name?.message}>
          <Controller
            control={form.control}
            name="name"
            rules={{ required: words.needName }}
            render={({ field }) => <Input id="name" autoComplete="name" {...field} />}
          />
        </FormRow>
      ) : null}
      <FormRow id="mail" label={words.mail} error={errors.mail?.message}>
        <Controller
          control={form.control}
          name="mail"
          rules={{ required: words.needMail }}
          render={({ field }) => (
            <Input id="mail" type="email" autoComplete="username" {...field} />
          )}
        />
      </FormRow>
      <FormRow id="password" label={words.password} error={errors.password?.message}>
        <Controller
          control={form.control}
          name="password"
          rules={passwordRules}
          render={({ field }) => (
            <Input.Password
              id="password"
              autoComplete={isNew ? 'new-password' : 'current-password'}
              {...field}
            />
          )}
        />
      </FormRow>
      <Button type="primary" htmlType="submit" size="large" block loading={isBusy}>
        {words.submit}
      </Button>
    </form>
  );
};
