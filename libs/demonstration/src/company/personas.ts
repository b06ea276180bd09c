import { personIdOf } from '@reprise/domain/directory';
import type { PersonId, Text } from '@reprise/domain/kernel';
import { employeeNumber, FOUNDERS } from './employee-number.js';

/** Somebody worth being first, and why. */
export interface Persona {
  readonly key: string;
  readonly person: PersonId;
  readonly about: Text;
}

const persona = (key: string, zh: string, en: string): Persona => ({
  key,
  person: personIdOf(employeeNumber(FOUNDERS.indexOf(key))),
  about: { zh, en },
});

/** Whom to try first, in this order; each has something to do today. */
export const personas: readonly Persona[] = [
  persona(
    'complaints-3',
    '员工：自评和几份同事评价还没写，也可以回看去年的结果。',
    'Employee: a self-assessment and some peer assessments are waiting; last year’s result can be read.',
  ),
  persona(
    'hotline-lead-2',
    '组长：要给组员写经理评价，去年的面谈和发展计划都在。',
    'Team leader: assessments of the team are waiting; last year’s meetings and plans are there.',
  ),
  persona(
    'online-head',
    '部门经理：本部门的校准会正在进行，已移动两张卡片，等待锁定。',
    'Head of unit: the unit’s calibration is open, two cards are moved, and it waits to be locked.',
  ),
  persona(
    'hr',
    '人事：设计流程、排演、管理两个周期，也有几份评价要写。',
    'HR: designs flows, rehearses, runs both cycles, and has some assessments to write.',
  ),
  persona(
    'auditor',
    '审计：逐个事件回放任意一份考核，核对分数的来源并导出。',
    'Auditor: replays any review event by event, traces its score to the imported rows, exports it.',
  ),
  persona(
    'vp',
    '服务副总裁：评价部门经理，隔级复核。',
    'VP Service: assesses the heads and looks at their assessments a second time.',
  ),
  persona('admin', '管理员：人员、权限与设置。', 'Administrator: people, roles and settings.'),
];
