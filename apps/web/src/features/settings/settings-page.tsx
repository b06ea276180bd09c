import { Radio } from 'antd';
import { useLanguage } from '../../shared/i18n/index.js';
import { useMe, useStatus } from '../../shared/session/index.js';
import { Page, Panel, Person, Pill } from '../../shared/ui/index.js';
import { PasswordPanel } from './password-panel.js';
import { useSettingsTexts } from './settings-texts.js';

const Account = () => {
  const t = useSettingsTexts();
  const me = useMe();
  if (me === undefined) return null;
  return (
    <Panel title={t('account')}>
      <div className="row">
        <Person name={me.name} detail={me.mail} />
        <span className="chips">
          {me.roles.map((role) => (
            <Pill key={role}>{t(role)}</Pill>
          ))}
        </span>
      </div>
    </Panel>
  );
};

export const SettingsPage = () => {
  const t = useSettingsTexts();
  const { language, change } = useLanguage();
  const isDemo = useStatus()?.mode === 'demo';
  return (
    <Page title={t('title')} narrow>
      <div className="stack">
        <Account />
        <Panel title={t('language')}>
          <p className="muted">{t('languageHint')}</p>
          <Radio.Group
            name="language"
            aria-label={t('language')}
            value={language}
            options={[
              { value: 'zh', label: '中文' },
              { value: 'en', label: 'English' },
            ]}
            onChange={(event) => {
              change(event.target.value === 'en' ? 'en' : 'zh');
            }}
          />
        </Panel>
        {isDemo ? <p className="muted">{t('demoNote')}</p> : <PasswordPanel />}
      </div>
    </Page>
  );
};
