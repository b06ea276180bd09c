import { Button } from 'antd';
import { useRef } from 'react';
import { toBase64 } from './base64.js';

export interface ChosenFile {
  readonly name: string;
  /** The file's bytes in base64: the server finds out how they are encoded. */
  readonly content: string;
}

interface FileButtonProps {
  readonly label: string;
  readonly words: string;
  readonly onChoose: (file: ChosenFile) => void;
}

/** Chooses one CSV file and reads it. */
export const FileButton = ({ label, words, onChoose }: FileButtonProps) => {
  const input = useRef<HTMLInputElement>(null);
  const read = async (file: File): Promise<void> => {
    onChoose({ name: file.name, content: toBase64(new Uint8Array(await file.arrayBuffer())) });
  };
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        accept=".csv,text/csv"
        aria-label={label}
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file !== undefined) void read(file);
        }}
      />
      <Button onClick={() => input.current?.click()}>{words}</Button>
    </>
  );
};
