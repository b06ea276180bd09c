import { CheckCircleOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';

interface EmptyProps {
  readonly title: string;
  readonly hint?: string;
  readonly icon?: ReactNode;
  readonly action?: ReactNode;
}

export const EmptyState = ({ title, hint, icon, action }: EmptyProps) => (
  <div className="empty">
    {icon ?? <CheckCircleOutlined style={{ fontSize: 34 }} />}
    <strong>{title}</strong>
    {hint === undefined ? null : <p>{hint}</p>}
    {action === undefined ? null : <div className="empty-action">{action}</div>}
  </div>
);
