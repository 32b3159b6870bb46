/**
 * What all spellings of one mailbox share. `address` is in the form that it is written to: its domain in ASCII and lower case. No server of
 * today tells `Ann` from `ann`, though RFC 5321 would let it.
 */
export function toComparable(address: string): string {
  return address.toLowerCase().normalize('NFC');
}
