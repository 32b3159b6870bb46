import type { CorrectionDesk } from '../../deps/corrections.ts';
import type { Drafts } from '../../deps/drafts.ts';
import type { Balance } from '../../domain/delivery.ts';
import type { SourceState } from '../../gather/memory.ts';
import type { ApiAnswers } from '../../store/api-answers.ts';
import type { ApiTokens } from '../../store/api-tokens.ts';
import type { AudienceCount } from '../../store/audience.ts';
import type { Issues } from '../../store/issues.ts';
import type { ImportOutcome, ImportRow } from '../../subscribers/import.ts';
import type { ReaderSettings } from '../../subscribers/reader-deps.ts';

/** What programs may ask for and do. */
export interface ApiPort {
  readonly tokens: Pick<ApiTokens, 'use'>;
  readonly answers: ApiAnswers;
  readonly drafts: Drafts;
  readonly corrections: CorrectionDesk;
  readonly issues: Pick<Issues, 'list' | 'findByNumber' | 'pause' | 'resume' | 'cancel'>;
  balance(issueId: number): Promise<Balance>;
  /** The sources of the configuration; null for one that was never looked at. */
  listSources(): Promise<readonly { readonly name: string; readonly state: SourceState | null }[]>;
  takeIn(row: ImportRow, consent: { at: number; source: string }): Promise<ImportOutcome>;
  countAudience(): Promise<readonly AudienceCount[]>;
  readonly readerSettings: ReaderSettings;
}
