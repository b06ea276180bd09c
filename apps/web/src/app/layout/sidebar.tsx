import { Link } from '@tanstack/react-router';
import type { Role } from '../../shared/session/index.js';
import { useLayoutTexts } from './layout-texts.js';
import { iconOf, navFor } from './nav-items.js';
import type { NavItem } from './nav-items.js';
import { InboxCount } from './inbox-count.js';

const NavLink = ({ item }: { item: NavItem }) => {
  const t = useLayoutTexts();
  const Icon = iconOf(item.name);
  return (
    <Link to={item.to} className="nav-link">
      <Icon aria-hidden="true" />
      {t(item.name)}
      {item.name === 'inbox' ? <InboxCount /> : null}
    </Link>
  );
};

export const Sidebar = ({ roles }: { roles: readonly Role[] }) => {
  const t = useLayoutTexts();
  return (
    <nav className="sidebar" aria-label={t('main')}>
      {navFor(roles).map((group) => (
        <div key={group.name} className="nav-group">
          <h2 id={`nav-${group.name}`}>{t(group.name)}</h2>
          <ul aria-labelledby={`nav-${group.name}`}>
            {group.items.map((item) => (
              <li key={item.name}>
                <NavLink item={item} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
};
