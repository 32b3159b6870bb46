import type { Config } from '../config.ts';
import type { DkimKey } from '../delivery/dkim.ts';
import { sendLetter } from '../delivery/letter.ts';
import { renderProof } from '../digest.ts';
import type { Receipt } from '../domain/delivery.ts';
import type { IssueContent } from '../domain/issue.ts';
import { toSenderDomain } from '../domain/newsletter.ts';
import { saveMessage } from '../inbox/folder.ts';
import type { KeptPictures } from '../pictures/album.ts';
import { toHeaders } from './mail.ts';
import { findPictures } from './pictures.ts';
import { type MailWay, toInboxDir } from './relay.ts';

interface ProofArgs {
  readonly config: Config;
  readonly content: IssueContent;
  readonly address: string;
  readonly dkim: readonly DkimKey[];
  readonly way: MailWay;
  readonly pictures: KeptPictures;
  now(): number;
  randomBytes(size: number): Buffer;
}

/** Who gets each proof that the desk makes, once each: all editors, and those who test. */
export function listProofAddresses({ editors, testers }: Pick<Config, 'editors' | 'testers'>): string[] {
  const all = [...editors.map(({ address }) => address), ...testers];
  return [...new Map(all.map((address) => [address.toLowerCase(), address])).values()];
}

/** Sends a proof. It lies in the inbox's folder whichever way it went: as it was on the wire, and as a page. */
export async function sendProof(args: ProofArgs): Promise<{ receipt: Receipt; html: string; eml: string }> {
  const { config, way } = args;
  const { newsletter } = config;
  const messageId = args.randomBytes(16).toString('hex');
  const domain = toSenderDomain(newsletter);
  const message = await renderProof(args.content, { newsletter }, true);
  const { receipt, raw } = await sendLetter(
    {
      message,
      pictures: await findPictures([message.html], args.pictures),
      headers: toHeaders(config, domain, new Date(args.now()), config.newsletter.url),
      to: args.address,
      messageId,
      dkim: args.dkim,
    },
    await way.forLetters(),
  );
  const inbox = await way.openInbox();
  const stored =
    inbox?.findMessage(`<${messageId}@${domain}>`) ??
    (await saveMessage(toInboxDir(config), raw, args.now()));
  return { receipt, html: stored.html, eml: stored.eml };
}
