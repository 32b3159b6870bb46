/** The fewest links of a list of them, and the most words for each: an article with its sources has more. */
const fewestLinks = 6;
const mostWordsALink = 25;

/** A list of things with where to buy or find each: one address after another, spelled out. */
export function isLinkList(text: string): boolean {
  const links = text.match(/\bhttps?:\/\/\S/gu)?.length ?? 0;
  return links >= fewestLinks && text.split(/\s+/u).length <= links * mostWordsALink;
}

/** The fewest lines that are typed into a machine, and the most words of the notes around each. */
const fewestCommands = 3;
const mostWordsACommand = 60;

/** Words with a point within, in small letters, and what is set by them; no address and no sentence. */
const command = /^[a-z_]\w+(?:\.[a-z_]\w+)+(?: [^\s.!?]{1,20}){0,3}(?: ?[.*;])?$/gmu;

/** "player.run speed 125", one line below the other: notes on what to type, and no news. */
export function isCommandList(text: string): boolean {
  const commands = text.match(command)?.length ?? 0;
  return commands >= fewestCommands && text.split(/\s+/u).length <= commands * mostWordsACommand;
}
