import { SwapOutlined } from '@ant-design/icons';
import { useRouter } from '@tanstack/react-router';
import { Button, Dropdown } from 'antd';
import { useBecome, usePersonas } from '../../shared/demo/index.js';
import { usePick } from '../../shared/i18n/index.js';
import { Person } from '../../shared/ui/index.js';
import { useLayoutTexts } from './layout-texts.js';

/** Demonstration only: becomes another person without a password, to see their side of it. */
export const PersonaSwitch = () => {
  const t = useLayoutTexts();
  const pick = usePick();
  const router = useRouter();
  const personas = usePersonas();
  const become = useBecome(() => {
    void router.navigate({ to: '/inbox' }).then(() => router.invalidate());
  });
  if (personas === undefined) return null;
  const items = personas.map((persona) => ({
    key: persona.personId,
    label: <Person name={persona.name} detail={pick(persona.about)} />,
  }));
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [{ key: 'hint', type: 'group', label: t('playAsHint'), children: items }],
        onClick: ({ key }) => {
          become.mutate(key);
        },
      }}
    >
      <Button icon={<SwapOutlined />} loading={become.isPending} aria-label={t('playAs')}>
        <span className="hide-small">{t('playAs')}</span>
      </Button>
    </Dropdown>
  );
};
