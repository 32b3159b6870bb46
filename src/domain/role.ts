/** What stands beside the name, with what the article tells elsewhere: whose it is in front ("Reed's lawyer"), a body behind a comma. */
export function joinRole(told: string, elsewhere: string): string {
  return /['’]s?$/.test(elsewhere) ? `${elsewhere} ${told}` : `${told}, ${elsewhere}`;
}
