import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { findPeople } from '../people/index.js';
import { Person } from './person.js';
import { useUiTexts } from './ui-texts.js';

export interface PersonRef {
  readonly personId: string;
  readonly name: string;
}

interface PickerProps {
  readonly id: string;
  readonly exclude?: readonly string[];
  readonly disabled?: boolean;
  readonly describedBy?: string | undefined;
  /** Shown as chosen; left out where each pick is added to a list. */
  readonly value?: PersonRef | undefined;
  readonly onPick: (person: PersonRef) => void;
}

/** Finds a person by name or number as one types; the server searches, the list stays short. */
export const PersonPicker = (props: PickerProps) => {
  const t = useUiTexts();
  const [text, setText] = useState('');
  const found = useQuery({
    queryKey: ['people', 'find', text],
    queryFn: ({ signal }) => findPeople(text, signal),
    placeholderData: (before) => before,
  });
  const people = (found.data ?? []).filter((one) => props.exclude?.includes(one.personId) !== true);
  return (
    <Select
      id={props.id}
      showSearch={{ filterOption: false, onSearch: setText, searchValue: text }}
      value={props.value?.personId ?? null}
      labelRender={() => props.value?.name ?? ''}
      disabled={props.disabled === true}
      placeholder={t('searchPeople')}
      loading={found.isFetching}
      notFoundContent={t('nobodyFound')}
      style={{ width: '100%', maxWidth: 420 }}
      aria-describedby={props.describedBy}
      options={people.map((one) => ({ value: one.personId, person: one }))}
      optionRender={({ data }) => (
        <Person name={data.person.name} detail={data.person.detail} small />
      )}
      onSelect={(personId: string) => {
        const person = people.find((one) => one.personId === personId);
        if (person !== undefined) props.onPick({ personId, name: person.name });
        setText('');
      }}
    />
  );
};
