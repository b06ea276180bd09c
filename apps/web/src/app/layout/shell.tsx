import { Link, Outlet } from '@tanstack/react-router';
import { useLive } from '../../shared/http/index.js';
import { useMe } from '../../shared/session/index.js';
import { AccountMenu } from './account-menu.js';
import { Banners } from './banner.js';
import { LanguageSwitch } from './language-switch.js';
import { useLayoutTexts } from './layout-texts.js';
import { Mark } from './mark.js';
import { PersonaSwitch } from './persona-switch.js';
import { Sidebar } from './sidebar.js';
import { TabBar } from './tab-bar.js';
import './layout.css';
import './print.css';

const TopBar = () => {
  const me = useMe();
  return (
    <header className="topbar">
      <Link to="/inbox" className="brand">
        <Mark />
        复盘 <small>Reprise</small>
      </Link>
      <div className="topbar-end">
        <PersonaSwitch />
        <LanguageSwitch />
        {me === undefined ? null : <AccountMenu me={me} />}
      </div>
    </header>
  );
};

/** The frame around every page of a signed-in person. */
export const Shell = () => {
  const t = useLayoutTexts();
  const me = useMe();
  useLive(me !== undefined);
  const roles = me?.roles ?? [];
  return (
    <div className="shell">
      <a className="skip" href="#content">
        {t('skip')}
      </a>
      <TopBar />
      <Sidebar roles={roles} />
      <main id="content" className="content" tabIndex={-1}>
        <Banners />
        <Outlet />
      </main>
      <TabBar roles={roles} />
    </div>
  );
};
