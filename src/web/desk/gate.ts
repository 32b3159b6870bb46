import { createHmac, timingSafeEqual } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { fieldOf } from '../site.ts';
import type { DeskEditor, DeskPort } from './ports.ts';

/** The prefix binds the cookie to this very host and to https (RFC 6265bis, 4.1.3.2); a desk on loopback has neither. */
export function toCookieName(publicUrl: string): string {
  return publicUrl.startsWith('https:') ? '__Host-desk' : 'desk';
}

/** Who may come in, and whose forms are believed. */
export interface Gate {
  /** The editor, else undefined, and the answer leads to the sign-in. */
  pass(request: FastifyRequest, reply: FastifyReply): Promise<DeskEditor | undefined>;
  /** The same for a form: it must hold the mark that a page of this session gave it. */
  passForm(request: FastifyRequest, reply: FastifyReply): Promise<DeskEditor | undefined>;
  toMark(editor: DeskEditor): string;
  setCookie(reply: FastifyReply, value: string): void;
  clearCookie(reply: FastifyReply): void;
}

export function createGate(port: DeskPort, key: Uint8Array, publicUrl: string): Gate {
  const name = toCookieName(publicUrl);
  const cookie = {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: publicUrl.startsWith('https:'),
  } as const;
  const toMark = ({ session }: DeskEditor): string =>
    createHmac('sha256', key).update(`desk form ${session.id}`).digest('base64url');

  async function pass(request: FastifyRequest, reply: FastifyReply): Promise<DeskEditor | undefined> {
    const value = request.cookies[name];
    const editor = value === undefined ? undefined : await port.findEditor(value);
    if (editor === undefined) reply.header('cache-control', 'no-store').redirect('/desk/sign-in', 303);
    return editor;
  }

  return {
    pass,
    toMark,
    async passForm(request, reply) {
      const editor = await pass(request, reply);
      if (editor === undefined) return undefined;
      const given = Buffer.from(fieldOf(request, 'mark'));
      const right = Buffer.from(toMark(editor));
      if (given.length === right.length && timingSafeEqual(given, right)) return editor;
      throw new StrangeForm();
    },
    setCookie: (reply, value) => void reply.setCookie(name, value, { ...cookie, maxAge: 14 * 24 * 3600 }),
    clearCookie: (reply) => void reply.clearCookie(name, cookie),
  };
}

/** A form of another site, or of a session that ended. */
class StrangeForm extends Error {
  readonly statusCode = 403;
}
