import type { CorrectionDesk } from '../../deps/corrections.ts';
import type { Departures } from '../../deps/departures.ts';
import type { By, Drafts, DraftView } from '../../deps/drafts.ts';
import type { LinkChecks } from '../../deps/link-checks.ts';
import type { Passkeys } from '../../deps/passkeys.ts';
import type { Person } from '../../desk/people.ts';
import type { Article } from '../../domain/article.ts';
import type { Balance, Receipt } from '../../domain/delivery.ts';
import type { CorrectionWish } from '../../domain/edit.ts';
import type { Entry } from '../../domain/entry.ts';
import type { IssueContent, IssueState } from '../../domain/issue.ts';
import type { Message } from '../../domain/message.ts';
import type { Renewed } from '../../domain/renewed.ts';
import type { Span } from '../../domain/span.ts';
import type { Checked } from '../../render/check/check-message.ts';
import type { ReaderGroup } from '../../store/issue-plan.ts';
import type { Session } from '../../store/sessions.ts';

export type { CorrectionPreview } from '../../deps/corrections.ts';
export type { Departing } from '../../deps/departures.ts';
export type { CandidateView, DraftView } from '../../deps/drafts.ts';

/** Somebody signed in. `key` signs the forms of this session alone. */
export interface DeskEditor {
  readonly name: string;
  readonly role: 'editor' | 'approver';
  readonly session: Session;
}

/** An issue on its way or gone. Instants are epoch ms. */
export interface IssueProgress {
  readonly id: number;
  readonly number: number;
  /** A mail that corrects the issue of that number. */
  readonly isCorrection: boolean;
  readonly state: IssueState;
  readonly subject: string;
  readonly startedAt: number | null;
  readonly finishedAt: number | null;
  /** Why it is held; null where it isn't. */
  readonly reason: string | null;
  readonly balance: Balance;
  /** Failures by cause, and what readers did since, in sum. */
  readonly sums: readonly { readonly what: string; readonly total: number }[];
}

/** What is put right in issues that went out. */
export interface CorrectionsPort extends Pick<CorrectionDesk, 'list' | 'findArticle' | 'preview'> {
  /** The mails that told of corrections, newest first. */
  listMails(number: number): Promise<readonly IssueProgress[]>;
  /** Corrects what is wished, if something is, and mails it where that is wished too; delivery takes that up within a minute. */
  make(
    number: number,
    wish: CorrectionWish | null,
    isMailed: boolean,
    by: Required<Pick<By, 'who' | 'role'>>,
  ): Promise<void>;
}

/** Whom the next issue would reach, by what they chose. `sections` null stands for all. */
export interface Audience {
  readonly readers: number;
  readonly groups: readonly Pick<ReaderGroup, 'language' | 'sections' | 'readers'>[];
}

/** What became of a proof. */
export interface ProofOutcome {
  /** Of the editor's own; null for whoever came by the link of the terminal and has no address. */
  readonly receipt: Receipt | null;
  /** How many testers it is on its way to, and how many did not take it. */
  readonly testers: number;
  readonly refused: number;
}

/** A story of an issue that went out, which its source corrected since. */
export interface CorrectedSince {
  readonly entry: string;
  readonly headline: string;
  readonly renewed: Renewed;
}

/** What a link opens: a session, of which the cookie holds this, or a step at which the editor shows a passkey, with what the browser needs for that. */
export type Entered = { readonly cookie: string } | { readonly step: string; readonly options: object };

/** What the desk's pages need of the world. */
export interface DeskPort {
  readonly drafts: Drafts;
  /** The edits as sentences, oldest first. */
  history(view: DraftView): readonly string[];
  readonly approval: 'none' | 'second';
  /** The names of the looks that an issue can be set in. */
  readonly looks: readonly string[];
  /** Mails a link to an editor's address; nothing happens, and nothing is told, for another. */
  askSignIn(address: string): Promise<void>;
  /** Uses the link up. */
  enter(token: string, device: string): Promise<Entered | undefined>;
  /** Uses the step up. Gives what the cookie holds; undefined where the step holds no more or the passkey (JSON) doesn't prove it. Throws `passkey-refused`. */
  enterWithPasskey(step: string, response: string, device: string): Promise<string | undefined>;
  readonly passkeys: Pick<Passkeys, 'list' | 'offer' | 'add' | 'remove'>;
  findEditor(cookie: string): Promise<DeskEditor | undefined>;
  listSessions(): Promise<readonly Session[]>;
  endSession(id: string): Promise<void>;
  /** Puts the next issue together from the sources; the failures are sentences. */
  makeDraft(): Promise<readonly string[]>;
  /** A time on the clocks of the newsletter's zone → epoch ms. Throws `slot-time`. */
  readSlotTime(text: string): number;
  splitSentences(article: Article): readonly Span[];
  /** Whoever can be said to have spoken in the article of an entry, in the draft or in an issue that went out. */
  listPeople(issueId: number, entry: Entry, article: Article): Promise<readonly Person[]>;
  /** Exactly as it is sent, but for the readers' own links. */
  renderIssue(view: Pick<DraftView, 'content' | 'issue' | 'slot'>): Promise<Message>;
  /** The same html with its pictures inside it, for a frame. */
  embedPictures(html: string): Promise<string>;
  /** Bytes that each entry adds to the mail, by its id. */
  weighEntries(content: IssueContent): Promise<ReadonlyMap<string, number>>;
  /** What `digest check` says of it. */
  checkContent(content: IssueContent): Promise<Checked>;
  /** Whether the draft's links answer; asked for by a press. */
  readonly links: LinkChecks;
  /** To the editor's own address, and to whoever tests. */
  sendProof(editor: string, view: Pick<DraftView, 'content' | 'slot'>): Promise<ProofOutcome>;
  readonly departures: Pick<Departures, 'find' | 'set' | 'stop'>;
  /** The slot (epoch ms) that the draft takes when it is sent now. */
  findSlotByHand(): Promise<number>;
  /** The editor has the draft as it is before them. */
  noteShown(view: DraftView, who: string): Promise<void>;
  readonly corrections: CorrectionsPort;
  /** So long an issue that is to go out now can be stopped. */
  readonly stopMinutes: number;
  countReaders(): Promise<Audience>;
  listIssues(): Promise<readonly IssueProgress[]>;
  listCorrectedSince(number: number): Promise<readonly CorrectedSince[]>;
  findIssue(number: number): Promise<IssueProgress | undefined>;
  change(id: number, to: 'pause' | 'resume' | 'cancel'): Promise<void>;
}
