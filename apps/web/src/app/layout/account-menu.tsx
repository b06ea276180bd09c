import { DownOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button, Dropdown } from 'antd';
import { useCommand } from '../../shared/http/index.js';
import { signOut } from '../../shared/session/index.js';
import type { Me } from '../../shared/session/index.js';
import { Person } from '../../shared/ui/index.js';
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
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          { key: 'settings', label: t('settings') },
          { key: 'leave', label: t('signOut') },
        ],
        onClick: ({ key }) => {
          if (key === 'settings') void navigate({ to: '/settings' });
          else leave.mutate(undefined);
        },
      }}
    >
      <Button type="text" aria-label={`${t('account')} ${me.name}`}>
        <Person name={me.name} small />
        <DownOutlined aria-hidden="true" />
      </Button>
    </Dropdown>
  );
};
