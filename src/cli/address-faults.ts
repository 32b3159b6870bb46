import type { ImportFault } from '../subscribers/import.ts';

/** What is wrong with an address, or with its line, in words. */
export const addressFaults: Readonly<Record<ImportFault, string>> = {
  empty: 'no address in it',
  'no-at': 'an address without @',
  'control-character': 'a control character in the address',
  'too-long': 'the address is too long',
  'bad-local': 'something wrong before the @',
  'bad-domain': 'something wrong after the @',
  'look-alike': 'letters of several alphabets that look alike',
  role: 'an address of an office, which allowRoleAddresses forbids',
  blocked: 'a domain of blockedDomains',
  'broken-line': 'cannot be read as CSV',
};
