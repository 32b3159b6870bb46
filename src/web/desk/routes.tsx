import { setTimeout as sleep } from 'node:timers/promises';
import cookie from '@fastify/cookie';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { DigestError } from '../../domain/errors.ts';
import { fieldOf, paramOf, queryOf, type Site } from '../site.ts';
import { AddPage } from './add-page.tsx';
import { deskScript, deskStyle } from './assets.ts';
import { BookmarkPage } from './bookmark-page.tsx';
import { sumUpChecks } from './checks.tsx';
import { addCorrections } from './correction-routes.tsx';
import { DepartingNotice } from './departing.tsx';
import { createDoors, type Doors, numberOf, toBack, toTold } from './doors.ts';
import { EntryPage } from './entry-page.tsx';
import { fixScheme } from './fix-scheme.ts';
import { createGate, type Gate } from './gate.ts';
import { IssuePage } from './issue-page.tsx';
import { IssueSumsPage, toShown } from './issue-sums-page.tsx';
import { type Desktop, Mark } from './layout.tsx';
import { readForm } from './mail-forms.tsx';
import { createPace, toDone } from './pace.ts';
import type { DeskEditor, DeskPort, DraftView, IssueProgress } from './ports.ts';
import { PreviewPage } from './preview-page.tsx';
import { toProofLine } from './proof-line.ts';
import { readChange } from './read-change.ts';
import { SendingPage } from './sending-page.tsx';
import { addSessions } from './sessions-page.tsx';
import { addSignIn } from './sign-in.tsx';
import { toLeft } from './under-way.tsx';

/** Somebody is at the desk who asked for a page within so many ms. */
const hereMs = 5 * 60_000;
const lookEveryMs = 1_000;

/** The desk: where editors make the next issue. Nothing of it is reached without a session. */
export async function addDesk(app: FastifyInstance, site: Site, port: DeskPort): Promise<void> {
  await app.register(cookie);
  const gate = createGate(port, site.deps.formKey, site.deps.newsletter.url);
  addSignIn(app, site, port, gate);
  for (const { path, type, content } of [deskStyle, deskScript])
    app.get(path, async (_request, reply) =>
      reply
        .type(`${type}; charset=utf-8`)
        .header('cache-control', 'public, max-age=31536000, immutable')
        .send(content),
    );
  const doors = createDoors(app, site, gate);
  addPages(app, site, port, gate, doors);
  addForms(app, port, gate, doors);
  addCorrections(port, doors);
  addSessions(port, doors);
}

function addPages(app: FastifyInstance, site: Site, port: DeskPort, gate: Gate, { page, mail }: Doors): void {
  page('/desk', async (desk, request) => {
    const view = await findView(port);
    if (view === undefined)
      return { title: 'No draft', content: <NoDraft desk={desk} told={toTold(request, desk.mark)} /> };
    const now = site.deps.now();
    const [others, departing] = await Promise.all([
      listOthers(port, desk.editor, now),
      port.departures.find(),
    ]);
    await port.noteShown(view, desk.editor.name);
    const history = port.history(view);
    return {
      title: 'The issue',
      content: (
        <IssuePage
          desk={desk}
          view={view}
          others={others}
          history={history}
          looks={port.looks}
          wanted={queryOf(request, 'find')?.slice(0, 200) ?? ''}
          notice={<DepartingNotice desk={desk} departing={departing} now={now} />}
          told={toTold(request, desk.mark)}
        />
      ),
    };
  });

  page('/desk/entry/:entry', async (desk, request) => {
    const view = await findView(port);
    const found = view?.candidates.find(({ entry }) => entry.id === paramOf(request, 'entry'));
    const article = found && (await port.drafts.findArticle(found.entry.id));
    if (view === undefined || found === undefined || article === undefined) return undefined;
    const sentences = port.splitSentences(article);
    const { entry, isIn } = found;
    const people = await port.listPeople(view.issue.id, entry, article);
    const props = { desk, view, entry, isIn, article, sentences, people, told: toTold(request, desk.mark) };
    return { title: entry.headline.text, content: <EntryPage {...props} /> };
  });

  page('/desk/preview', async (desk, request) => {
    const view = await findView(port);
    if (view === undefined) return { title: 'No draft', content: <NoDraft desk={desk} told={null} /> };
    const [message, weights, checked] = await Promise.all([
      port.renderIssue(view),
      port.weighEntries(view.content),
      port.checkContent(view.content),
    ]);
    await port.noteShown(view, desk.editor.name);
    const { links } = port;
    return {
      title: 'Preview',
      content: (
        <PreviewPage
          desk={desk}
          view={view}
          message={message}
          checked={checked}
          links={{ answers: links.list(view.issue.id), isAsking: links.isAsking() }}
          looks={port.looks}
          weights={weights}
          form={readForm(queryOf(request, 'form'))}
          told={toTold(request, desk.mark)}
        />
      ),
    };
  });

  page('/desk/add', async (desk, request) => {
    const address = queryOf(request, 'address')?.trim().slice(0, 2000) ?? '';
    if (address === '') {
      const { url } = site.deps.newsletter;
      return { title: 'Add what you read', content: <BookmarkPage url={url} /> };
    }
    const view = await findView(port);
    return { title: 'Add an article', content: <AddPage desk={desk} view={view} address={address} /> };
  });

  page('/desk/sending', async (desk, request) => {
    const [view, issues, audience, departing, slotByHand] = await Promise.all([
      findView(port),
      port.listIssues(),
      port.countReaders(),
      port.departures.find(),
      port.findSlotByHand(),
    ]);
    const { approval, stopMinutes } = port;
    const { links, looks } = port;
    const state = view && { answers: links.list(view.issue.id), isAsking: links.isAsking() };
    const checks = state && sumUpChecks(view, await port.checkContent(view.content), state, looks);
    const next = { desk, view, issues, audience, departing, approval, stopMinutes, slotByHand, checks };
    return {
      title: 'Sending',
      content: <SendingPage {...next} now={site.deps.now()} told={toTold(request, desk.mark)} />,
    };
  });

  page('/desk/issues/:number', async (desk, request) => {
    const issue = await findIssue(port, request);
    if (issue === undefined) return undefined;
    const corrected = await port.listCorrectedSince(issue.number);
    const props = { desk, issue, corrected, now: site.deps.now(), told: toTold(request, desk.mark) };
    return { title: `Issue ${issue.number}`, content: <IssueSumsPage {...props} /> };
  });

  mail('/desk/preview/mail', async (request) => {
    const { html } = await port.renderIssue(await port.drafts.view());
    const shown = queryOf(request, 'pictures') === 'off' ? html : await port.embedPictures(html);
    return fixScheme(shown, queryOf(request, 'scheme') === 'dark' ? 'dark' : 'light');
  });

  app.get('/desk/preview/text', async (request, reply) => {
    if ((await gate.pass(request, reply)) === undefined) return reply;
    const view = await findView(port);
    if (view === undefined) return reply.callNotFound();
    const { text } = await port.renderIssue(view);
    return reply.type('text/plain; charset=utf-8').header('cache-control', 'no-store').send(text);
  });

  // A server that closes waits for nobody who still looks; it takes no hook once it runs.
  const followers = new Set<AbortController>();
  app.addHook('preClose', async () => {
    for (const one of followers) one.abort();
  });
  app.get('/desk/issues/:number/events', async (request, reply) => {
    if ((await gate.pass(request, reply)) === undefined) return reply;
    const issue = await findIssue(port, request);
    if (issue === undefined) return reply.callNotFound();
    reply.hijack();
    reply.raw.writeHead(200, {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
    const gone = new AbortController();
    reply.raw.on('close', () => gone.abort());
    followers.add(gone);
    await follow(port, issue, site.deps.now, (line) => reply.raw.write(line), gone.signal)
      .catch(() => site.deps.log('desk: an issue could not be followed'))
      .finally(() => {
        followers.delete(gone);
        reply.raw.end();
      });
    return reply;
  });
}

/** A number each second as long as somebody looks and the issue is on its way. */
async function follow(
  port: DeskPort,
  first: IssueProgress,
  now: () => number,
  write: (line: string) => void,
  signal: AbortSignal,
): Promise<void> {
  const toPace = createPace(first);
  while (!signal.aborted) {
    const issue = await port.findIssue(first.number);
    if (issue === undefined) return;
    const ended = issue.state !== first.state;
    const event = {
      planned: Math.max(1, issue.balance.planned),
      done: toDone(issue),
      shown: { ...toShown(issue), ...toPace(now(), issue), left: toLeft(issue) },
      ended,
    };
    write(`data: ${JSON.stringify(event)}\n\n`);
    if (ended) return;
    await sleep(lookEveryMs, undefined, { signal }).catch(() => {});
  }
}

function addForms(app: FastifyInstance, port: DeskPort, gate: Gate, { form }: Doors): void {
  form('/desk/edit', '/desk', async (request, editor) => {
    const change = await readChange(request, port);
    const by = { who: editor.name, role: editor.role, basedOn: Number(fieldOf(request, 'based')) || 0 };
    const view = await port.drafts.edit(change, by);
    return {
      back: toBack(request),
      told: change.kind === 'approve' ? `Approved by ${view.approvedBy.join(', ')}.` : null,
    };
  });

  form('/desk/add', '/desk', async (request, editor) => {
    const address = fieldOf(request, 'address').trim();
    // A path would be read as a file of this machine.
    if (!/^https?:\/\//i.test(address))
      return { back: '/desk', told: 'That is no address of a page: it begins with https://.' };
    const { failures } = await port.drafts.add([address], { who: editor.name });
    return { back: '/desk', told: failures[0]?.message ?? 'It is in the issue, last in its section.' };
  });

  form('/desk/make', '/desk', async () => {
    const failures = await port.makeDraft();
    return { back: '/desk', told: failures.length === 0 ? null : failures.join(' ') };
  });

  form('/desk/proof', '/desk/preview', async (_request, editor) => {
    const outcome = await port.sendProof(editor.name, await port.drafts.view());
    return { back: '/desk/preview', told: toProofLine(outcome) };
  });

  form('/desk/links', '/desk/preview', async () => {
    const view = await port.drafts.view();
    await port.links.ask(view.issue.id, (await port.checkContent(view.content)).outward);
    return { back: '/desk/preview', told: null };
  });

  form('/desk/send', '/desk/sending', async (request, editor) => {
    if (fieldOf(request, 'sure') !== 'yes')
      return { back: '/desk/sending', told: 'Say that you mean it first.' };
    const departing = await port.departures.set(Number(fieldOf(request, 'based')), editor.name);
    return departing === undefined
      ? { back: '/desk', told: 'Somebody changed the issue meanwhile. Look at it, then send it.' }
      : { back: '/desk/sending', told: null };
  });

  form('/desk/stop', '/desk/sending', async () => {
    const stopped = await port.departures.stop();
    return {
      back: '/desk/sending',
      told: stopped
        ? 'Stopped: nothing goes out.'
        : 'Nothing is left to stop: it was stopped already, or it has begun. See below which.',
    };
  });

  form('/desk/issues/:number', '/desk/issues/:number', async (request) => {
    const issue = await findIssue(port, request);
    const to = (['pause', 'resume', 'cancel'] as const).find((one) => one === fieldOf(request, 'do'));
    if (issue === undefined) throw new DigestError('issue-missing', { issue: paramOf(request, 'number') });
    if (to !== undefined) await port.change(issue.id, to);
    return { back: `/desk/issues/${paramOf(request, 'number')}`, told: null };
  });

  app.post('/desk/sign-out', async (request, reply) => {
    const editor = await gate.passForm(request, reply);
    if (editor === undefined) return reply;
    await port.endSession(editor.session.id);
    gate.clearCookie(reply);
    return reply.redirect('/desk/sign-in', 303);
  });
}

async function findIssue(port: DeskPort, request: FastifyRequest): Promise<IssueProgress | undefined> {
  const number = numberOf(request);
  return number === undefined ? undefined : port.findIssue(number);
}

async function findView({ drafts }: DeskPort): Promise<DraftView | undefined> {
  return drafts.view().catch((error: unknown) => {
    if (error instanceof DigestError && error.code === 'no-draft') return undefined;
    throw error;
  });
}

async function listOthers(port: DeskPort, { name }: DeskEditor, now: number): Promise<string[]> {
  const sessions = await port.listSessions();
  const here = sessions.filter(({ editor, seenAt }) => editor !== name && now - seenAt < hereMs);
  return [...new Set(here.map(({ editor }) => editor))];
}

function NoDraft({ desk, told }: { desk: Desktop; told: string | null }) {
  return (
    <>
      {told === null ? null : <p className="told">{told}</p>}
      <h1>No draft waits</h1>
      <p className="state">The schedule makes one when the next issue is due. Make it now to work on it.</p>
      <form method="post" action="/desk/make">
        <Mark mark={desk.mark} />
        <button type="submit">Read the sources and make a draft</button>
      </form>
    </>
  );
}
