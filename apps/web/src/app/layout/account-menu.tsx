import { DownOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useCommand } from '../../shared/http/index.js';
import { signOut } from '../../shared/session/index.js';
import type { Me } from '../../shared/session/index.js';
import { MenuButton, Person } from '../../shared/ui/index.js';
import { useLayoutTexts } from './layout-texts.js';

export const AccountMenu = ({ me }: { me: Me }) => {
  const t = useLayoutTexts();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const leave = useCommand({
    send: () => signOut(),
    touches: [],
    onDone: () => {
      queries.clear();
      void navigate({ to: '/sign-in' });
    },
  });
  return (
    <MenuButton
      label={t('account')}
      items={[
        { key: 'settings', label: t('settings') },
        { key: 'leave', label: t('signOut') },
      ]}
      trigger={(props) => (
        <Button type="text" aria-label={`${t('account')} ${me.name}`} {...props}>
          <Person name={me.name} small foldable />
          <DownOutlined aria-hidden="true" />
        </Button>
      )}
      onChoose={(key) => {
        if (key === 'settings') void navigate({ to: '/settings' });
        else leave.mutate(undefined);
      }}
    />
  );
};
