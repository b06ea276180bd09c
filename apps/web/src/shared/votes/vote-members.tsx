import type { VoteMember, VoteView } from '@reprise/http-contracts/votes';
import { Button } from 'antd';
import { useState } from 'react';
import { Panel, Person, Pill } from '../ui/index.js';
import { AttendanceDialog } from './attendance-dialog.js';
import { useVoteTexts } from './vote-texts.js';

const Standing = ({ member }: { readonly member: VoteMember }) => {
  const t = useVoteTexts();
  if (member.isRecused) return <Pill tone="amber">{t('recused')}</Pill>;
  if (member.isPresent === undefined) return null;
  return member.isPresent ? (
    <Pill tone="green">{t('present')}</Pill>
  ) : (
    <Pill tone="plain">{t('notPresent')}</Pill>
  );
};

/** Who sits on it, who is there, who stands aside; never who voted how. */
export const VoteMembers = ({ vote }: { readonly vote: VoteView }) => {
  const t = useVoteTexts();
  const [isAsked, setAsked] = useState(false);
  const { members } = vote;
  if (members === undefined) return null;
  return (
    <Panel
      title={t('members')}
      extra={
        vote.mayRecordAttendance ? (
          <Button
            onClick={() => {
              setAsked(true);
            }}
          >
            {t('attendance')}
          </Button>
        ) : null
      }
    >
      <ul className="vote-members" aria-label={t('members')}>
        {members.map((member) => (
          <li key={member.personId}>
            <Person name={member.name} detail={member.isChair ? t('chair') : ''} small />
            <Standing member={member} />
          </li>
        ))}
      </ul>
      {isAsked ? (
        <AttendanceDialog
          vote={vote}
          members={members}
          onClose={() => {
            setAsked(false);
          }}
        />
      ) : null}
    </Panel>
  );
};
