import type { PeopleRow } from '@reprise/domain/directory';
import type { Text } from '@reprise/domain/kernel';
import { titleIn } from './table/index.js';
import type { Columns } from './table/index.js';

export type Field = Exclude<keyof PeopleRow, 'row'>;

/** The columns of a people file and what they are called in the exports of HR systems. */
export const COLUMNS: Columns<Field> = {
  employeeNumber: {
    isRequired: true,
    title: { zh: '工号', en: 'employee number' },
    names: ['工号', '员工编号', '员工工号', 'employeenumber', 'employeeno', 'employeeid', 'number'],
  },
  name: {
    isRequired: true,
    title: { zh: '姓名', en: 'name' },
    names: ['姓名', '员工姓名', '名字', 'name', 'fullname'],
  },
  mail: {
    isRequired: true,
    title: { zh: '邮箱', en: 'mail' },
    names: ['邮箱', '电子邮箱', '邮件', '邮箱地址', '工作邮箱', 'mail', 'email', 'emailaddress'],
  },
  unit: {
    isRequired: true,
    title: { zh: '部门路径', en: 'unit path' },
    names: ['部门路径', '部门', '组织路径', '所属部门', 'unitpath', 'unit', 'department'],
  },
  manager: {
    isRequired: true,
    title: { zh: '直属上级工号', en: 'manager number' },
    names: [
      ...['直属上级工号', '上级工号', '直属经理工号', '直接上级工号', '直属上级', '汇报上级工号'],
      ...['managernumber', 'manager', 'linemanager', 'linemanagernumber', 'managerid'],
    ],
  },
  dottedLine: {
    isRequired: false,
    title: { zh: '虚线上级工号', en: 'dotted-line number' },
    names: ['虚线上级工号', '虚线上级', '虚线经理工号', 'dottedlinenumber', 'dottedline'],
  },
  title: {
    isRequired: false,
    title: { zh: '职务', en: 'title' },
    names: ['职务', '岗位', '职位', '岗位名称', 'title', 'jobtitle'],
  },
  grade: {
    isRequired: false,
    title: { zh: '职级', en: 'grade' },
    names: ['职级', '级别', 'grade', 'level', 'joblevel'],
  },
  hiredOn: {
    isRequired: true,
    title: { zh: '入职日期', en: 'hire date' },
    names: ['入职日期', '入职时间', '入职日', 'hiredate', 'hiredon', 'startdate', 'joinedon'],
  },
  employment: {
    isRequired: true,
    title: { zh: '用工状态', en: 'employment' },
    names: ['用工状态', '用工', '员工状态', '在职状态', 'employment', 'employmentstatus', 'status'],
  },
  calendar: {
    isRequired: false,
    title: { zh: '日历', en: 'calendar' },
    names: ['日历', '工作日历', 'calendar', 'workcalendar'],
  },
  unitRole: {
    isRequired: false,
    title: { zh: '部门角色', en: 'unit role' },
    names: ['部门角色', '部门职责', 'unitrole'],
  },
};

/** What a column is called when people are told about it; one nobody knows by its own header. */
export const columnTitle = (column: string): Text => titleIn(COLUMNS, column);
