import type { FastifyRequest } from 'fastify';
import { DigestError } from '../../domain/errors.ts';
import { fieldOf, paramOf, queryOf } from '../site.ts';
import { CorrectPage } from './correct-page.tsx';
import { CorrectionPage } from './correction-page.tsx';
import { CorrectionsPage } from './corrections-page.tsx';
import { type Doors, numberOf, toTold } from './doors.ts';
import { fixScheme } from './fix-scheme.ts';
import type { DeskPort } from './ports.ts';
import { parseWish, readWish } from './read-change.ts';
import { Told } from './told.tsx';

/** Pages and forms by which an issue is put right that went out. */
export function addCorrections(
  { corrections, approval, embedPictures, listPeople }: DeskPort,
  { page, form, mail }: Doors,
): void {
  /** Undefined where no issue of that number has gone out. */
  async function findGone(request: FastifyRequest) {
    return corrections.list(numberIn(request)).catch((error: unknown) => {
      if (isUnknown(error)) return undefined;
      throw error;
    });
  }

  async function findStory(request: FastifyRequest, id: string) {
    const gone = await findGone(request);
    const entry = gone?.issue.content.sections.flatMap(({ entries }) => entries).find((one) => one.id === id);
    if (gone === undefined || entry === undefined) return undefined;
    const article = await corrections.findArticle(gone.issue.id, id);
    const people = article === undefined ? [] : await listPeople(gone.issue.id, entry, article);
    return { entry, article, people };
  }

  async function readPreview(request: FastifyRequest) {
    const wish = await readWish(request, (id) => findStory(request, id));
    return { wish, preview: await corrections.preview(numberIn(request), wish) };
  }

  page('/desk/issues/:number/corrections', async (desk, request) => {
    const gone = await findGone(request);
    if (gone === undefined) return undefined;
    const mails = await corrections.listMails(gone.issue.number);
    const props = { desk, ...gone, mails, told: toTold(request, desk.mark) };
    return { title: `Corrections of issue ${gone.issue.number}`, content: <CorrectionsPage {...props} /> };
  });

  page('/desk/issues/:number/corrections/:entry', async (_desk, request) => {
    const story = await findStory(request, paramOf(request, 'entry'));
    const [kind, text] = [queryOf(request, 'kind'), queryOf(request, 'text')];
    const written = kind === undefined || text === undefined ? {} : { written: { kind, text } };
    return (
      story && {
        title: `Correct: ${story.entry.headline.text}`,
        content: <CorrectPage number={numberIn(request)} {...story} {...written} />,
      }
    );
  });

  page('/desk/issues/:number/correction', async (desk, request) => {
    if ((await findGone(request)) === undefined) return undefined;
    const number = numberIn(request);
    const title = `Correction of issue ${number}`;
    try {
      const props = { desk, number, approval, ...(await readPreview(request)) };
      return { title, content: <CorrectionPage {...props} /> };
    } catch (error) {
      if (!(error instanceof DigestError)) throw error;
      return { title, content: <Refused number={number} reason={error.message} /> };
    }
  });

  mail('/desk/issues/:number/correction/mail', async (request) => {
    const { preview } = await readPreview(request);
    return preview.mail === null ? '' : fixScheme(await embedPictures(preview.mail.html), 'light');
  });

  const home = '/desk/issues/:number/corrections';
  form(home, home, async (request, editor) => {
    const raw = fieldOf(request, 'wish');
    const wish = raw === '' ? null : parseWish(raw);
    const isMailed = fieldOf(request, 'mail') === 'yes';
    const by = { who: editor.name, role: editor.role };
    await corrections.make(numberIn(request), wish, isMailed, by);
    const told = [
      ...(wish === null ? [] : ['It reads right in the archive and the feeds.']),
      ...(isMailed ? ['Its mail begins within a minute.'] : []),
    ];
    return { back: `/desk/issues/${numberIn(request)}/corrections`, told: told.join(' ') };
  });
}

function Refused({ number, reason }: { number: number; reason: string }) {
  return (
    <>
      <Told text={reason} bad />
      <h1>That cannot be corrected so</h1>
      <p>
        <a href={`/desk/issues/${number}/corrections`}>Corrections of issue {number}</a>
      </p>
    </>
  );
}

/** The doors let no other address in. */
function numberIn(request: FastifyRequest): number {
  return numberOf(request) ?? 0;
}

function isUnknown(error: unknown): boolean {
  return error instanceof DigestError && (error.code === 'issue-missing' || error.code === 'correct-unsent');
}
