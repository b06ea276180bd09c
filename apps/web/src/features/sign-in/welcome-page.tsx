import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link, useRouter } from '@tanstack/react-router';
import { useCommand } from '../../shared/http/index.js';
import { useLanguage } from '../../shared/i18n/index.js';
import { ProblemNotice, Skeleton } from '../../shared/ui/index.js';
import { acceptInvitation, readInvitation } from './api/invitation.js';
import { NewPasswordForm } from './new-password-form.js';
import { SignInFrame } from './sign-in-frame.js';
import { useSignInTexts } from './sign-in-texts.js';

const route = getRouteApi('/welcome');

const Invited = ({ token, mail }: { token: string; mail: string }) => {
  const router = useRouter();
  const queries = useQueryClient();
  const { language } = useLanguage();
  const command = useCommand({
    send: (password: string) => acceptInvitation({ token, password }),
    touches: [],
    onDone: () => {
      // Whoever was signed in on this browser before is not who reads from now on.
      queries.clear();
      router.history.replace('/inbox');
    },
  });
  return (
    <>
      {command.isError ? <ProblemNotice error={command.error} /> : null}
      <NewPasswordForm
        key={language}
        mail={mail}
        isBusy={command.isPending}
        onSubmit={(password) => {
          command.mutate(password);
        }}
      />
    </>
  );
};

/** Where an invitation leads: choose a password, and enter. */
export const WelcomePage = () => {
  const t = useSignInTexts();
  const { token } = route.useSearch();
  const { language } = useLanguage();
  const query = useQuery({
    // The server words its refusals in the reader's language.
    queryKey: ['invitation', token, language],
    queryFn: ({ signal }) => readInvitation(token, signal),
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const { data } = query;
  const title = data === undefined ? t('welcome') : t('welcomeName', { name: data.name });
  return (
    <SignInFrame title={title} lead={data === undefined ? '' : t('welcomeLead')}>
      {query.isPending ? <Skeleton label={t('reading')} lines={3} /> : null}
      {query.isError ? (
        <>
          <ProblemNotice error={query.error} />
          <Link to="/sign-in">{t('toSignIn')}</Link>
        </>
      ) : null}
      {data === undefined ? null : <Invited token={token} mail={data.mail} />}
    </SignInFrame>
  );
};
