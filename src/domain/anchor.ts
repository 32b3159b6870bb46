/** An entry's place on its issue's page: the part of its address behind "#". */
export function toAnchor(entryId: string): string {
  const name = entryId.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  return `entry-${name.replace(/^-|-$/g, '')}`;
}
