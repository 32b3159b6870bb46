import { createAccount } from './account.ts';
import { createAddressChange } from './change-address.ts';
import { createConfirmation } from './confirm.ts';
import { createEditorActions } from './editor.ts';
import { createLeaving } from './leave.ts';
import { createPreferences } from './preferences.ts';
import type { ReadersDeps } from './reader-deps.ts';
import { createSubscribing } from './subscribe.ts';

export type Readers = ReturnType<typeof createSubscribing> &
  ReturnType<typeof createConfirmation> &
  ReturnType<typeof createLeaving> &
  ReturnType<typeof createPreferences> &
  ReturnType<typeof createAccount> &
  ReturnType<typeof createAddressChange> &
  ReturnType<typeof createEditorActions>;

/** Everything that readers and editors can do about a subscription. */
export function createReaders(deps: ReadersDeps): Readers {
  return {
    ...createSubscribing(deps),
    ...createConfirmation(deps),
    ...createLeaving(deps),
    ...createPreferences(deps),
    ...createAccount(deps),
    ...createAddressChange(deps),
    ...createEditorActions(deps),
  };
}
