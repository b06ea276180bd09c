import { CloseOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { useLayoutTexts } from './layout-texts.js';
import { iconOf } from './nav-items.js';
import type { NavItem } from './nav-items.js';

interface SheetProps {
  readonly items: readonly NavItem[];
  readonly onClose: () => void;
}

/** The rest of the navigation on a phone: the browser's own dialog keeps focus and Escape right. */
export const MoreSheet = ({ items, onClose }: SheetProps) => {
  const t = useLayoutTexts();
  const sheet = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    sheet.current?.showModal();
  }, []);
  return (
    <dialog
      ref={sheet}
      className="sheet"
      aria-label={t('more')}
      onClose={onClose}
      onClick={(event) => {
        // A tap beside the list lands on the dialog itself.
        if (event.target === sheet.current) onClose();
      }}
    >
      <div className="sheet-head">
        <strong>{t('more')}</strong>
        <Button type="text" icon={<CloseOutlined />} aria-label={t('close')} onClick={onClose} />
      </div>
      <ul onClick={onClose}>
        {items.map((item) => {
          const Icon = iconOf(item.name);
          return (
            <li key={item.name}>
              <Link to={item.to} className="nav-link">
                <Icon aria-hidden="true" /> {t(item.name)}
              </Link>
            </li>
          );
        })}
      </ul>
    </dialog>
  );
};
