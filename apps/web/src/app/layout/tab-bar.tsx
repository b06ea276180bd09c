import { EllipsisOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Role } from '../../shared/session/index.js';
import { InboxCount } from './inbox-count.js';
import { useLayoutTexts } from './layout-texts.js';
import { MoreSheet } from './more-sheet.js';
import { iconOf, navFor } from './nav-items.js';
import type { NavItem } from './nav-items.js';

/** Thumb-reach tabs on a phone; what does not fit is one tap further. */
const shownTabs = 3;

const settings: NavItem = { name: 'settings', to: '/settings', roles: [] };

const Tab = ({ item }: { item: NavItem }) => {
  const t = useLayoutTexts();
  const Icon = iconOf(item.name);
  return (
    <Link to={item.to} className="tab">
      <Icon aria-hidden="true" />
      {t(item.name)}
      {item.name === 'inbox' ? <InboxCount /> : null}
    </Link>
  );
};

export const TabBar = ({ roles }: { roles: readonly Role[] }) => {
  const t = useLayoutTexts();
  const [isOpen, setOpen] = useState(false);
  const items = navFor(roles).flatMap((group) => group.items);
  return (
    <nav className="tabbar" aria-label={t('main')}>
      {items.slice(0, shownTabs).map((item) => (
        <Tab key={item.name} item={item} />
      ))}
      <button
        type="button"
        className="tab"
        aria-haspopup="dialog"
        onClick={() => {
          setOpen(true);
        }}
      >
        <EllipsisOutlined aria-hidden="true" />
        {t('more')}
      </button>
      {isOpen ? (
        <MoreSheet
          items={[...items.slice(shownTabs), settings]}
          onClose={() => {
            setOpen(false);
          }}
        />
      ) : null}
    </nav>
  );
};
