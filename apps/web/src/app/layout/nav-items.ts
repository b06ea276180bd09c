import {
  ApartmentOutlined,
  AuditOutlined,
  BarsOutlined,
  CheckSquareOutlined,
  CompassOutlined,
  ExperimentOutlined,
  FlagOutlined,
  HistoryOutlined,
  LineChartOutlined,
  PartitionOutlined,
  SettingOutlined,
  TeamOutlined,
} from '@ant-design/icons';
import type { ComponentType } from 'react';
import type { Role } from '../../shared/session/index.js';

const icons = {
  inbox: CheckSquareOutlined,
  reviews: CompassOutlined,
  team: TeamOutlined,
  plans: FlagOutlined,
  cycles: BarsOutlined,
  calibrations: AuditOutlined,
  flows: PartitionOutlined,
  rehearsal: ExperimentOutlined,
  people: ApartmentOutlined,
  measures: LineChartOutlined,
  audit: HistoryOutlined,
  settings: SettingOutlined,
} as const satisfies Record<string, ComponentType>;

export type NavName = keyof typeof icons;

export interface NavItem {
  readonly name: NavName;
  readonly to:
    | '/inbox'
    | '/reviews'
    | '/team'
    | '/plans'
    | '/cycles'
    | '/calibrations'
    | '/flows'
    | '/rehearsal'
    | '/people'
    | '/measures'
    | '/audit'
    | '/settings';
  /** Roles that see it; nobody named means everybody. */
  readonly roles: readonly Role[];
}

export interface NavGroup {
  readonly name: 'mine' | 'hr' | 'check';
  readonly items: readonly NavItem[];
}

const hr = ['hrDesigner', 'hrOperator'] as const;

const groups: readonly NavGroup[] = [
  {
    name: 'mine',
    items: [
      { name: 'inbox', to: '/inbox', roles: [] },
      { name: 'reviews', to: '/reviews', roles: [] },
      { name: 'team', to: '/team', roles: ['manager'] },
      { name: 'plans', to: '/plans', roles: [] },
    ],
  },
  {
    name: 'hr',
    items: [
      { name: 'cycles', to: '/cycles', roles: [...hr, 'auditor'] },
      { name: 'calibrations', to: '/calibrations', roles: ['hrOperator', 'manager'] },
      { name: 'flows', to: '/flows', roles: [...hr, 'auditor'] },
      { name: 'rehearsal', to: '/rehearsal', roles: hr },
      { name: 'people', to: '/people', roles: [...hr, 'administrator', 'auditor'] },
      { name: 'measures', to: '/measures', roles: ['hrOperator'] },
    ],
  },
  {
    name: 'check',
    items: [{ name: 'audit', to: '/audit', roles: ['auditor'] }],
  },
];

export const iconOf = (name: NavName): ComponentType => icons[name];

/** What this person can use: a page one may not open is not offered. */
export const navFor = (roles: readonly Role[]): readonly NavGroup[] =>
  groups
    .map((group) => ({
      ...group,
      items: group.items.filter(
        (item) => item.roles.length === 0 || item.roles.some((role) => roles.includes(role)),
      ),
    }))
    .filter((group) => group.items.length > 0);
