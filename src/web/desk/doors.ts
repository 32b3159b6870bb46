import { createHmac } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { createElement, type ReactNode } from 'react';
import { DigestError } from '../../domain/errors.ts';
import { allowMailFrame } from '../security.ts';
import { fieldOf, htmlType, paramOf, queryOf, type Site } from '../site.ts';
import type { Gate } from './gate.ts';
import { type Desktop, renderDesk, UnknownPage } from './layout.tsx';
import type { DeskEditor } from './ports.ts';

type RenderPage = (
  desk: Desktop,
  request: FastifyRequest,
) => Promise<{ title: string; content: ReactNode } | undefined>;

type Work = (request: FastifyRequest, editor: DeskEditor) => Promise<{ back: string; told: string | null }>;

/** The kinds of addresses that the desk has, each behind the gate. */
export interface Doors {
  page(path: string, render: RenderPage): void;
  /** What a form asks for, and where its answer is told. A refusal changes nothing; it is told on the page that the form names as `back`, else at `home`, where the form stands. */
  form(path: string, home: string, work: Work): void;
  /** What a page's script asks for, as JSON. */
  data(path: string, read: (editor: DeskEditor) => Promise<object>): void;
  /** A mail (html) that stands in a frame of a page. */
  mail(path: string, render: (request: FastifyRequest) => Promise<string>): void;
}

export function createDoors(app: FastifyInstance, site: Site, gate: Gate): Doors {
  const toDesktop = (editor: DeskEditor, request: FastifyRequest): Desktop => ({
    page: site.pageOf(request),
    editor,
    mark: gate.toMark(editor),
  });
  return {
    page(path, render) {
      app.get(path, async (request, reply) => {
        const editor = await gate.pass(request, reply);
        if (editor === undefined) return reply;
        const desk = toDesktop(editor, request);
        const rendered = isNumbered(path, request) ? await render(desk, request) : undefined;
        if (rendered === undefined) return answerUnknown(reply, desk, request);
        return answer(reply, renderDesk(desk, rendered.title, rendered.content));
      });
    },
    data(path, read) {
      app.get(path, async (request, reply) => {
        const editor = await gate.pass(request, reply);
        return editor === undefined
          ? reply
          : reply.header('cache-control', 'no-store').send(await read(editor));
      });
    },
    form(path, home, work) {
      app.post(path, async (request, reply) => {
        const editor = await gate.passForm(request, reply);
        if (editor === undefined) return reply;
        if (!isNumbered(path, request)) return answerUnknown(reply, toDesktop(editor, request), request);
        try {
          const { back, told } = await work(request, editor);
          return lead(reply, back, told, gate.toMark(editor));
        } catch (error) {
          if (!(error instanceof DigestError)) throw error;
          const back = toBack(request, home.replace(':number', paramOf(request, 'number')));
          return lead(reply, back, error.message, gate.toMark(editor));
        }
      });
    },
    mail(path, render) {
      app.get(path, async (request, reply) => {
        if ((await gate.pass(request, reply)) === undefined) return reply;
        if (!isNumbered(path, request)) return reply.callNotFound();
        const html = await render(request).catch((error: unknown) => {
          if (error instanceof DigestError) return undefined;
          throw error;
        });
        if (html === undefined) return reply.callNotFound();
        const opened = html.replace(/<head[^>]*>/i, (head) => `${head}<base target="_blank">`);
        return answer(allowMailFrame(reply), opened);
      });
    },
  };
}

function answer(reply: FastifyReply, html: string): FastifyReply {
  return reply.type(htmlType).header('cache-control', 'no-store').send(html);
}

function answerUnknown(reply: FastifyReply, desk: Desktop, request: FastifyRequest): FastifyReply {
  const number = paramOf(request, 'number');
  const isStory = numberOf(request) !== undefined && paramOf(request, 'entry') !== '';
  const text =
    number === '' || isStory
      ? 'Nothing stands at this address.'
      : `There is no issue ${number.slice(0, 20)} here.`;
  return answer(reply.code(404), renderDesk(desk, 'Not found', createElement(UnknownPage, { text })));
}

/** A form leads to a page of the desk, and nowhere else. */
export function toBack(request: FastifyRequest, home = '/desk'): string {
  const back = fieldOf(request, 'back');
  return /^\/desk(?:\/[\w.-]+)*$/.test(back) ? back : home;
}

function lead(reply: FastifyReply, back: string, told: string | null, mark: string): FastifyReply {
  const query = told === null ? '' : `?${new URLSearchParams({ told, by: toSeal(told, mark) })}`;
  return reply.redirect(`${back}${query}`, 303);
}

export function toTold(request: FastifyRequest, mark: string): string | null {
  const told = queryOf(request, 'told') ?? '';
  return told !== '' && queryOf(request, 'by') === toSeal(told, mark) ? told : null;
}

/** Words that the desk itself told this session: an address that somebody else made says nothing. */
function toSeal(told: string, mark: string): string {
  return createHmac('sha256', mark).update(told).digest('base64url').slice(0, 22);
}

/** Undefined where no issue has such a number: nothing stands at that address. */
export function numberOf(request: FastifyRequest): number | undefined {
  const number = paramOf(request, 'number');
  return /^[1-9]\d{0,8}$/.test(number) ? Number(number) : undefined;
}

function isNumbered(path: string, request: FastifyRequest): boolean {
  return !path.includes(':number') || numberOf(request) !== undefined;
}
