import { SwapOutlined } from '@ant-design/icons';
import { useRouter } from '@tanstack/react-router';
import { Button } from 'antd';
import { useBecome, usePersonas } from '../../shared/demo/index.js';
import { usePick } from '../../shared/i18n/index.js';
import { MenuButton, Person } from '../../shared/ui/index.js';
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
  return (
    <MenuButton
      label={t('playAs')}
      hint={t('playAsHint')}
      items={personas.map((persona) => ({
        key: persona.personId,
        label: <Person name={persona.name} detail={pick(persona.about)} />,
      }))}
      trigger={(props) => (
        <Button
          icon={<SwapOutlined />}
          loading={become.isPending}
          aria-label={t('playAs')}
          {...props}
        >
          <span className="hide-small">{t('playAs')}</span>
        </Button>
      )}
      onChoose={(personId) => {
        become.mutate(personId);
      }}
    />
  );
};
