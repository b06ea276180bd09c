import { text, word } from './words.js';
import type { WordTable } from './words.js';

const score = (zh: string, en: string) => word(text('得分', 'score'), text(zh, en));

/** Blocks that are one step each. */
export const stepWords: WordTable = {
  'task.task': word(
    text('任务', 'task'),
    text('由人完成的一件事；此为其永久标识。', 'One thing people do; this is the permanent id.'),
  ),
  'task.kind': word(text('任务类型', 'kind'), text('做的是哪类事。', 'What kind of work it is.'), {
    values: {
      'goal setting': text('目标设定', 'goal setting'),
      nomination: text('提名', 'nomination'),
      'self assessment': text('自评', 'self assessment'),
      'peer assessment': text('同事评价', 'peer assessment'),
      'manager assessment': text('经理评价', 'manager assessment'),
      'second assessment': text('隔级评价', 'second assessment'),
      'feedback meeting': text('绩效面谈', 'feedback meeting'),
      acknowledgement: text('确认', 'acknowledgement'),
    },
  }),
  'task.who': word(
    text('由谁完成', 'who'),
    text(
      '由哪些参与人完成；each 指逐人环节中的那一位。',
      'The participants who do it; each is the person of a round.',
    ),
    {
      values: { each: text('每一位', 'each') },
    },
  ),
  'task.form': word(text('表单', 'form'), text('填写哪张表单。', 'The form that is filled in.')),
  'task.nominates': word(
    text('提名对象', 'nominates'),
    text('提名结果成为哪个参与人。', 'The participant that the nomination fills.'),
  ),
  'task.mayDecline': word(
    text('可谢绝', 'may decline'),
    text('是否可以说明理由后谢绝。', 'Whether one may decline with a reason.'),
  ),
  'decision.decision': word(
    text('审批', 'decision'),
    text('由人作出的决定；此为其永久标识。', 'What people decide; this is the permanent id.'),
  ),
  'decision.who': word(
    text('由谁决定', 'who'),
    text('由哪个参与人决定。', 'The participant who decides.'),
    {
      values: { each: text('每一位', 'each') },
    },
  ),
  'decision.not': word(
    text('不得由', 'not by'),
    text('不得由这些参与人决定。', 'Participants who must not be the one who decides.'),
  ),
  'decision.outcomes': word(
    text('可选结果', 'outcomes'),
    text('可以作出的决定。', 'What can be decided.'),
    {
      values: {
        approve: text('批准', 'approve'),
        reject: text('驳回', 'reject'),
        'send back': text('退回', 'send back'),
      },
    },
  ),
  'decision.outcomes.outcome': word(
    text('结果标识', 'id of the outcome'),
    text('自定义结果的永久标识。', 'The permanent id of an outcome of your own.'),
  ),
  'decision.outcomes.title': word(
    text('结果名称', 'title of the outcome'),
    text('人们看到的结果名称。', 'What people see as its name.'),
  ),
  'decision.outcomes.means': word(
    text('相当于', 'means'),
    text('相当于哪种标准结果。', 'The standard outcome it stands for.'),
    {
      values: {
        approve: text('批准', 'approve'),
        reject: text('驳回', 'reject'),
        'send back': text('退回', 'send back'),
      },
    },
  ),
  'decision.outcomes.do': word(
    text('环节', 'blocks'),
    text('作出此决定后进行的环节。', 'The blocks that follow it.'),
  ),
  'decision.returnsTo': word(
    text('可退回到', 'returns to'),
    text('可以退回到的较早环节。', 'Earlier steps it may send back to.'),
  ),
  'gate.gate': word(
    text('关口', 'gate'),
    text('等到条件满足才放行；此为其永久标识。', 'Waits until it opens; this is the permanent id.'),
  ),
  'gate.opens': word(text('放行条件', 'opens'), text('何时放行。', 'When it opens.')),
  'gate.opens.on': word(
    text('放行时间', 'opens on'),
    text('日期，或周期开始之后多久。', 'A date, or a period after the cycle starts.'),
    { isDue: true },
  ),
  'gate.opens.whenAllOf': word(
    text('等待范围', 'when all of'),
    text('等哪些人全部通过。', 'Whose passing it waits for.'),
    {
      values: { unit: text('本部门', 'unit'), cycle: text('整个周期', 'cycle') },
    },
  ),
  'gate.opens.havePassed': word(
    text('等待环节', 'have passed'),
    text('他们须已通过的环节。', 'The block they must have passed.'),
  ),
  'calibration.calibration': word(
    text('校准', 'calibration'),
    text('校准会；此为其永久标识。', 'A calibration session; this is the permanent id.'),
  ),
  'calibration.group': word(
    text('分组', 'group'),
    text('谁在同一场校准中。', 'Who is calibrated together.'),
    {
      values: { unit: text('按部门', 'unit'), cycle: text('整个周期', 'cycle') },
    },
  ),
  'calibration.panel': word(
    text('校准小组', 'panel'),
    text('在会上作决定的参与人。', 'The participant who decides in the session.'),
  ),
  'calibration.score': score('校准哪个得分。', 'The score that is calibrated.'),
  'calibration.adviseBelow': word(
    text('少于此人数仅提示', 'only advises below'),
    text('小于此人数的组，限制仅作提示。', 'In groups smaller than this the quota only advises.'),
  ),
  'wait.wait': word(
    text('等待', 'wait'),
    text('等一段时间；此为其永久标识。', 'Waits for a time; this is the permanent id.'),
  ),
  'wait.for': word(
    text('等待时长', 'waits for'),
    text('等多久，或等到哪天。', 'How long it waits, or until when.'),
    { isDue: true },
  ),
  'notify.notify': word(
    text('通知', 'notice'),
    text('发出一条通知；此为其永久标识。', 'Sends a notice; this is the permanent id.'),
  ),
  'notify.who': word(
    text('通知谁', 'to'),
    text('收到通知的参与人。', 'The participants who get it.'),
  ),
  'notify.message': word(text('内容', 'message'), text('通知的内容。', 'What it says.')),
  'compute.compute': word(
    text('计算', 'computation'),
    text('计算一个得分；此为其永久标识。', 'Works out a score; this is the permanent id.'),
  ),
  'compute.score': score('计算哪个得分。', 'The score that is worked out.'),
  'release.release': word(
    text('开通', 'release'),
    text('开通一个结果；此为其永久标识。', 'Releases a result; this is the permanent id.'),
  ),
  'release.score': score('开通哪个得分。', 'The score that is released.'),
  'release.to': word(
    text('对谁开通', 'to'),
    text('可以看到结果的参与人。', 'The participants who may see it.'),
  ),
  'plan.plan': word(
    text('计划', 'plan'),
    text('开始一个计划；此为其永久标识。', 'Starts a plan; this is the permanent id.'),
  ),
  'plan.kind': word(
    text('计划类型', 'kind'),
    text('改进计划或发展计划。', 'A plan for improvement or for development.'),
    {
      values: {
        improvement: text('改进', 'improvement'),
        development: text('发展', 'development'),
      },
    },
  ),
  'plan.owner': word(
    text('负责人', 'owner'),
    text('由哪个参与人负责。', 'The participant who answers for it.'),
  ),
  'plan.days': word(text('天数', 'days'), text('计划持续多少天。', 'How many days it lasts.')),
  'plan.checkIns': word(
    text('跟进频率', 'check-ins'),
    text('多久跟进一次。', 'How often one checks in.'),
    {
      values: {
        weekly: text('每周', 'weekly'),
        fortnightly: text('每两周', 'fortnightly'),
        monthly: text('每月', 'monthly'),
      },
    },
  ),
  'end.end': word(
    text('结束', 'end'),
    text('考核到此结束；此为其永久标识。', 'The review ends here; this is the permanent id.'),
  ),
  'end.outcome': word(
    text('结束方式', 'outcome'),
    text('以哪种标准方式结束。', 'The standard way in which it ends.'),
    {
      values: {
        completed: text('已完成', 'completed'),
        withdrawn: text('已撤出', 'withdrawn'),
        lapsed: text('已失效', 'lapsed'),
        'carried forward': text('结转', 'carried forward'),
        excused: text('免于参评', 'excused'),
      },
    },
  ),
};
