import type { Colleague } from '../company/roster.js';
import { isServiceUnit } from '../company/units.js';
import type { Family, Stories } from './families.js';
import { COMPLAINTS, HOTLINE, ONLINE, QUALITY } from './stories-of-agents.js';
import { LEAD } from './stories-of-leads.js';

export const STORIES: Readonly<Record<Family, Stories>> = {
  online: ONLINE,
  hotline: HOTLINE,
  complaints: COMPLAINTS,
  quality: QUALITY,
  lead: LEAD,
};

export const familyOf = ({ unit, row }: Colleague): Family => {
  if (row.grade.startsWith('M')) return 'lead';
  return isServiceUnit(unit) ? unit : 'quality';
};
