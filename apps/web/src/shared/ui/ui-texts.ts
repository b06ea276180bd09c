import { defineTexts } from '../i18n/index.js';

export const useUiTexts = defineTexts('ui', {
  loading: { zh: '正在加载', en: 'Loading' },
  retry: { zh: '重试', en: 'Try again' },
  unreachable: {
    zh: '暂时连不上服务器。你写的内容还在这里，连上后再试一次即可。',
    en: 'The server cannot be reached right now. What you wrote is still here; try again once it is back.',
  },
  notFound: { zh: '没有找到', en: 'Nothing here' },
  notFoundHint: {
    zh: '它不存在，或者不对你开放。',
    en: 'It does not exist, or it is not open to you.',
  },
  problemCode: { zh: '代码 {{code}}', en: 'Code {{code}}' },
  unexpected: { zh: '出了点问题', en: 'Something went wrong' },
  cancel: { zh: '取消', en: 'Cancel' },
  confirm: { zh: '确认', en: 'Confirm' },
  reason: { zh: '原因', en: 'Reason' },
  reasonHint: {
    zh: '会写进记录，相关的人可以看到。',
    en: 'It becomes part of the record, and those concerned can read it.',
  },
  reasonNeeded: { zh: '请写明原因。', en: 'Please say why.' },
  more: { zh: '加载更多', en: 'Load more' },
  searchPeople: { zh: '输入姓名或工号', en: 'Type a name or number' },
  choose: { zh: '请选择', en: 'Choose' },
  people: { zh: '人员', en: 'People' },
  nobodyFound: { zh: '没有找到人', en: 'Nobody found' },
  working: { zh: '正在处理…', en: 'Working…' },
});
