import type { PersonAccess } from '@reprise/http-contracts/access';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useCommand } from '../../shared/http/index.js';
import { useFormatTime } from '../../shared/time/index.js';
import { Panel, Pill, ProblemNotice, QueryView } from '../../shared/ui/index.js';
import { invitePerson, readAccess } from './api/access.js';
import './access-panel.css';
import { useAccessTexts } from './access-texts.js';
import { LinkAccount } from './link-account.js';
import { InviteLink } from './invite-link.js';
import { RoleChoice } from './role-choice.js';

interface SignInProps {
  readonly personId: string;
  readonly access: PersonAccess;
}

const SignIn = ({ personId, access }: SignInProps) => {
  const t = useAccessTexts();
  const format = useFormatTime();
  const { hasAccount, invitedUntil } = access;
  const command = useCommand({
    send: (_: undefined, key) => invitePerson(personId, key),
    touches: ['access'],
  });
  const again = invitedUntil === undefined ? 'invite' : 'inviteAnew';
  return (
    <div className="stack">
      <div className="row">
        <Pill tone={hasAccount ? 'green' : 'plain'}>
          {hasAccount ? t('hasAccount') : t('noAccount')}
        </Pill>
        {invitedUntil === undefined ? null : (
          <span className="muted">
            {t('invitedUntil', { until: format(invitedUntil, 'moment') })}
          </span>
        )}
        <Button
          loading={command.isPending}
          onClick={() => {
            command.mutate(undefined);
          }}
        >
          {t(hasAccount ? 'resetPassword' : again)}
        </Button>
        {access.mayLink ? <LinkAccount personId={personId} /> : null}
      </div>
      {command.isError ? <ProblemNotice error={command.error} /> : null}
      {command.isSuccess ? <InviteLink link={command.data.link} /> : null}
    </div>
  );
};

/** Who gets in, and with which roles: for administrators. */
export const AccessPanel = ({ personId }: { personId: string }) => {
  const t = useAccessTexts();
  const query = useQuery({
    queryKey: ['access', personId],
    queryFn: ({ signal }) => readAccess(personId, signal),
  });
  return (
    <Panel title={t('title')}>
      <QueryView query={query} lines={4}>
        {(access) => (
          <div className="stack">
            <SignIn personId={personId} access={access} />
            <RoleChoice
              key={access.roles.toSorted().join(' ')}
              personId={personId}
              held={access.roles}
            />
          </div>
        )}
      </QueryView>
    </Panel>
  );
};
