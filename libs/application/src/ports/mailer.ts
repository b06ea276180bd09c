export interface Mail {
  /** Without angle brackets, `<uuid>@reprise`: a repeated sending is recognised by it. */
  readonly messageId: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
}

/** Hands a message to whoever delivers it; resolves when that one has taken it. */
export interface Mailer {
  send(mail: Mail): Promise<void>;
  close(): Promise<void>;
}
