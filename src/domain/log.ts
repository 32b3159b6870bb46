/** What a line of the log is about, for programs that read it. Nothing in it names a reader. */
export interface LogSubject {
  /** The issue's number. */
  readonly issue?: number;
  /** The request's number in this process. */
  readonly request?: string;
}

/** Takes one line, without addresses, tokens and network addresses. */
export type Log = (line: string, about?: LogSubject) => void;
