import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { useCallback } from 'react';
import { useCommand } from '../../shared/http/index.js';
import { useLanguage } from '../../shared/i18n/index.js';
import { signIn, useStatus } from '../../shared/session/index.js';
import { ProblemNotice } from '../../shared/ui/index.js';
import { setUp } from './api/set-up.js';
import { CredentialsForm } from './credentials-form.js';
import { DemoPersonas } from './demo-personas.js';
import { SignInFrame } from './sign-in-frame.js';
import { useSignInTexts } from './sign-in-texts.js';

const route = getRouteApi('/sign-in');

const useEnter = (): (() => void) => {
  const router = useRouter();
  const queries = useQueryClient();
  const { back } = route.useSearch();
  return useCallback(() => {
    queries.removeQueries({ queryKey: ['me'] });
    router.history.push(back ?? '/inbox');
  }, [back, queries, router]);
};

const Credentials = ({ isNew }: { isNew: boolean }) => {
  const t = useSignInTexts();
  const enter = useEnter();
  const command = useCommand({
    send: async (values: { name: string; mail: string; password: string }) => {
      if (isNew) await setUp(values);
      await signIn({ email: values.mail, password: values.password });
    },
    touches: ['status'],
    onDone: enter,
  });
  const words = {
    name: t('name'),
    mail: t('mail'),
    password: isNew ? t('newPassword') : t('password'),
    submit: isNew ? t('create') : t('signIn'),
    needMail: t('needMail'),
    needPassword: t('needPassword'),
    shortPassword: t('shortPassword'),
    needName: t('needName'),
  };
  return (
    <>
      {command.isError ? <ProblemNotice error={command.error} /> : null}
      <CredentialsForm
        words={words}
        isNew={isNew}
        isBusy={command.isPending}
        onSubmit={(values) => {
          command.mutate(values);
        }}
      />
    </>
  );
};

export const SignInPage = () => {
  const t = useSignInTexts();
  const status = useStatus();
  const { language } = useLanguage();
  const enter = useEnter();
  const isNew = status?.needsSetUp === true;
  return (
    <SignInFrame title={isNew ? t('setUp') : t('title')} lead={isNew ? t('setUpLead') : ''}>
      {status?.mode === 'demo' ? <DemoPersonas onDone={enter} /> : null}
      <Credentials key={language} isNew={isNew} />
    </SignInFrame>
  );
};
