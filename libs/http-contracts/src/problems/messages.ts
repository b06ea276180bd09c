import type { Text } from '@reprise/domain/kernel';
import { accessMessages } from './access-messages.js';
import { answerMessages } from './answer-messages.js';
import { changeMessages } from './change-messages.js';
import { groupMessages } from './group-messages.js';
import { joinMessages } from './join-messages.js';
import { planMessages } from './plan-messages.js';
import { workMessages } from './work-messages.js';
import { peopleMessages } from './people-messages.js';
import { timeMessages } from './time-messages.js';

/** What a refusal says to a person, and what they can do. Placeholders are filled from its detail. */
export const messages: Readonly<Record<string, Text>> = {
  ...changeMessages,
  ...planMessages,
  ...workMessages,
  ...answerMessages,
  ...groupMessages,
  'ACCESS.DENIED': { zh: '您没有执行此操作的权限', en: 'You are not allowed to do this' },
  'ACCESS.SIGNED_OUT': { zh: '请先登录', en: 'Please sign in first' },
  'TASK.UNKNOWN': { zh: '没有这个任务', en: 'There is no such task' },
  'TASK.CLOSED': { zh: '该任务已结束，无法再提交', en: 'This task is over and takes nothing more' },
  'TASK.STALE': {
    zh: '任务在您打开之后有变化，请查看后再提交；您填写的内容仍在',
    en: 'The task changed since you opened it. Look again before you submit; what you wrote is kept',
  },
  'TASK.PAST_DUE': { zh: '已过截止时间（{due}）', en: 'The deadline has passed ({due})' },
  'TASK.WRONG_WORK': { zh: '提交的内容与任务不符', en: 'This is not what the task asks for' },
  'TASK.NOT_DECLINABLE': { zh: '该任务不能谢绝', en: 'This task cannot be declined' },
  'TASK.NOT_A_WINDOW': { zh: '该任务没有可放弃的期限', en: 'There is no window to give up here' },
  'TASK.REASON_MISSING': { zh: '请填写原因', en: 'Please give a reason' },
  'TASK.OWN_ASSESSMENT': {
    zh: '不能由本人评价自己',
    en: 'Nobody can be the one to assess themselves',
  },
  'NOMINATION.COUNT': {
    zh: '须提名 {min}–{max} 人',
    en: 'Nominate between {min} and {max} people',
  },
  'NOMINATION.SUBJECT': { zh: '不能提名本人', en: 'You cannot nominate yourself' },
  'NOMINATION.TWICE': { zh: '同一人只能提名一次', en: 'Nominate each person once' },
  'NOMINATION.UNKNOWN_PERSON': { zh: '通讯录中没有此人', en: 'The directory has no such person' },
  'NOMINATION.OTHER_UNIT': { zh: '须为同部门同事', en: 'Only people of the same unit' },
  'REVIEW.TOO_MUCH_AT_ONCE': {
    zh: '一次会产生超过 {most} 条记录，请减少同时进行的人数或环节',
    en: 'More than {most} events would follow at once; let fewer people or steps run at the same time',
  },
  'REVIEW.UNKNOWN': { zh: '没有这份考核', en: 'There is no such review' },
  'REVIEW.CLOSED': { zh: '该考核已结束', en: 'This review is closed' },
  'CYCLE.UNKNOWN': { zh: '没有这个周期', en: 'There is no such cycle' },
  'CYCLE.NOT_DRAFT': { zh: '该周期已启动', en: 'This cycle was launched already' },
  'CYCLE.NOBODY': { zh: '没有人符合参评范围', en: 'Nobody is in the population' },
  'CYCLE.CLOSED': { zh: '该周期已结束', en: 'This cycle is over' },
  'CYCLE.BAD_PERIOD': { zh: '考核期结束早于开始', en: 'The period ends before it begins' },
  'CYCLE.REASON_MISSING': { zh: '请填写原因', en: 'Please give a reason' },
  'FLOW.UNKNOWN': { zh: '没有这个流程', en: 'There is no such flow' },
  'FLOW.UNCHANGED': { zh: '与第 {version} 版相同', en: 'Nothing differs from version {version}' },
  'FLOW.REJECTED': { zh: '流程有错误，未发布', en: 'The flow has errors and was not published' },
  'PERSON.UNKNOWN': { zh: '通讯录中没有此人', en: 'The directory has no such person' },
  'PERSON.LEFT': { zh: '{person} 已离职', en: '{person} has left the organisation' },
  'PERSON.ERASED': {
    zh: '此人的姓名与邮箱已删除',
    en: 'Name and address of this person are erased',
  },
  'PERSON.NOT_ON_LEAVE': { zh: '{on} 时此人不在休假', en: 'This person is not on leave on {on}' },
  'PERSON.CYCLIC_LINE': {
    zh: '汇报线会成环：{chain}',
    en: 'The reporting line would be a circle: {chain}',
  },
  'UNIT.UNKNOWN': { zh: '没有这个部门', en: 'There is no such unit' },
  'CHANGE.REASON_MISSING': { zh: '请填写原因', en: 'Please give a reason' },
  'STEP.NO_OPEN_DUE': {
    zh: '该环节没有进行中的截止日',
    en: 'This step is not open or has no deadline',
  },
  'STEP.NOT_LATER': {
    zh: '新的截止日须晚于现在的（{due}）',
    en: 'The new deadline must be after the present one ({due})',
  },
  'REVIEWERS.NOT_RUNNING': {
    zh: '该环节现在不能增加评价人',
    en: 'Nobody can be added to this step now',
  },
  'REVIEWERS.CLOSED': { zh: '该轮评价已结束', en: 'This round of reviewers is over' },
  'REVIEWERS.ALREADY': { zh: '此人已在评价人之列', en: 'This person is a reviewer already' },
  'CONSENT.NOT_ASKED': {
    zh: '此处无需您的同意',
    en: 'Your consent is not asked for here',
  },
  'REVIEWERS.UNKNOWN': { zh: '此人不在评价人之列', en: 'This person is no reviewer here' },
  'CYCLE.ALREADY_DRAFTED': { zh: '该周期已存在', en: 'This cycle exists already' },
  'CYCLE.ALREADY_PAUSED': { zh: '该周期已暂停', en: 'This cycle is paused already' },
  'CYCLE.NOT_PAUSED': { zh: '该周期没有暂停', en: 'This cycle is not paused' },
  'AUDIT.NOT_LOGGED': {
    zh: '无法记录此次查阅，因此不予显示',
    en: 'This look could not be recorded, so nothing is shown',
  },
  'DRAFT.STALE': { zh: '另一处已保存了更新的草稿', en: 'A newer draft was saved elsewhere' },
  'REQUEST.INVALID': { zh: '请求格式不正确', en: 'The request is not of the expected shape' },
  'REQUEST.TOO_LARGE': { zh: '内容过大', en: 'The content is too large' },
  'REQUEST.KEY_MISSING': {
    zh: '缺少 Idempotency-Key',
    en: 'The header Idempotency-Key is missing',
  },
  'REQUEST.IF_MATCH_MISSING': { zh: '缺少 If-Match', en: 'The header If-Match is missing' },
  'REQUEST.KEY_REUSED': {
    zh: '同一个请求标识已用于其他内容',
    en: 'This Idempotency-Key was used for another request',
  },
  'REQUEST.BUSY': { zh: '系统繁忙，请重试', en: 'The system is busy, please try again' },
  'REQUEST.OTHER_ORIGIN': {
    zh: '请求来自其他网站，已拒绝',
    en: 'This request came from another site and was refused',
  },
  'REQUEST.TAKEN': { zh: '该值已被占用', en: 'This value is taken already' },
  'ROUTE.NOT_FOUND': { zh: '没有这个地址', en: 'There is nothing at this address' },
  'ACCOUNT.WRONG_PASSWORD': { zh: '邮箱或密码不正确', en: 'Mail address or password is wrong' },
  'ACCOUNT.TOO_MANY_TRIES': {
    zh: '尝试次数过多，请一分钟后再试',
    en: 'Too many tries; please wait a minute',
  },
  'ACCOUNT.PASSWORD_TOO_SHORT': {
    zh: '密码至少 10 个字符',
    en: 'A password has at least 10 characters',
  },
  'ACCOUNT.PASSWORD_TOO_LONG': {
    zh: '密码最多 128 个字符',
    en: 'A password has at most 128 characters',
  },
  'ACCOUNT.REFUSED': { zh: '无法完成账号操作', en: 'This cannot be done with the account' },
  'SETUP.DONE': { zh: '已完成初始设置', en: 'The first account exists already' },
  'AUDIT.NO_EVENT': {
    zh: '没有第 {event} 个事件；共 {events} 个，从 0 数起',
    en: 'There is no event {event}; there are {events}, counted from 0',
  },
  'CYCLE.NOT_LAUNCHED': {
    zh: '该周期尚未启动',
    en: 'This cycle was not launched yet',
  },
  'REBUILD.BUSY': {
    zh: '正在写入数据，无法重建。请停止 API 与 worker（或稍候）再试',
    en: 'Something is writing to the log, so nothing was rebuilt. Stop the API and the worker, or wait, and try again',
  },
  'MEASURES.ALREADY_IMPORTED': {
    zh: '这份数据已导入',
    en: 'These measures were imported already',
  },
  'MEASURES.BAD_PERIOD': {
    zh: '期间结束早于开始（{from}–{to}）',
    en: 'The period ends before it begins ({from}–{to})',
  },
  'MEASURES.NOTHING': {
    zh: '没有任何数据行',
    en: 'There is not a single row',
  },
  'MEASURES.BAD_NUMBER': {
    zh: '第 {row} 行的数字不正确',
    en: 'Row {row} has a number that cannot be',
  },
  'MEASURES.PART_EXCEEDS_WHOLE': {
    zh: '第 {row} 行的部分大于总数',
    en: 'In row {row} the part is larger than the whole',
  },
  'MEASURES.REPEATED': {
    zh: '第 {row} 行与前面同一人、同一指标重复',
    en: 'Row {row} repeats a person and measure of an earlier row',
  },
  'SERVER.FAILED': {
    zh: '服务器出错，内容未丢失，请重试',
    en: 'Something went wrong here; nothing was lost, please try again',
  },
  'SERVER.REFUSED': { zh: '无法执行此操作', en: 'This cannot be done' },
  'RESULT.UNKNOWN': { zh: '没有您可以查看的这个结果', en: 'There is no such result you may see' },
  'STREAM.NO_CLOCK': { zh: '此处没有期限', en: 'Nothing here waits for a clock' },
  ...accessMessages,
  ...peopleMessages,
  ...timeMessages,
  ...joinMessages,
};
