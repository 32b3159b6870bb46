import type { ApiTables } from './api-tokens.ts';
import type { ArchiveTables } from './archive-tables.ts';
import type { ArticleTables } from './articles.ts';
import type { CorrectionTables } from './corrections.ts';
import type { DeliveryTables } from './delivery-tables.ts';
import type { EditTables } from './edits.ts';
import type { GatheredTables } from './gathered.ts';
import type { KeptTables } from './kept.ts';
import type { SecretTables } from './keyring.ts';
import type { MailedTables } from './mailed.ts';
import type { MetaTables } from './migrate.ts';
import type { LetterTables } from './outbox.ts';
import type { PasskeyTables } from './passkeys.ts';
import type { PictureTables } from './pictures.ts';
import type { SessionTables } from './sessions.ts';
import type { SourceChangesTables } from './source-changes.ts';
import type { SubscriberTables } from './subscriber-tables.ts';
import type { WebhookTables } from './webhooks.ts';

export type Dialect = 'sqlite' | 'postgres';

/** Every table; each area declares its own beside the code that reads it. */
export interface Schema
  extends MetaTables,
    SecretTables,
    SubscriberTables,
    DeliveryTables,
    LetterTables,
    ArticleTables,
    GatheredTables,
    EditTables,
    KeptTables,
    MailedTables,
    CorrectionTables,
    PictureTables,
    SessionTables,
    PasskeyTables,
    SourceChangesTables,
    ApiTables,
    WebhookTables,
    ArchiveTables {}
