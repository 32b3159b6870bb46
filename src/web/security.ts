import type { FastifyHelmetOptions } from '@fastify/helmet';
import type { FastifyReply } from 'fastify';

/** Headers of every page: nothing from elsewhere, no script but our own files, no style in the page itself, no frame around it. */
export function pageSecurity(publicUrl: string): FastifyHelmetOptions {
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'none'"],
        'style-src': ["'self'"],
        'script-src': ["'self'"],
        'img-src': ["'self'", 'data:'],
        'frame-src': ["'self'"],
        'connect-src': ["'self'"],
        'form-action': ["'self'"],
        'base-uri': ["'none'"],
        'frame-ancestors': ["'none'"],
      },
    },
    referrerPolicy: { policy: 'no-referrer' },
    // On plain http the header would be ignored, and a newsletter may well live on an onion service.
    strictTransportSecurity: publicUrl.startsWith('https:')
      ? { maxAge: 31_536_000, includeSubDomains: false }
      : false,
    xFrameOptions: { action: 'deny' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
  };
}

/** A mail inside a frame of our own page, which may measure it. Its styles stand in it, so they are allowed there; scripts, forms and everything from elsewhere are not. */
export function allowMailFrame(reply: FastifyReply): FastifyReply {
  return reply
    .header(
      'content-security-policy',
      "sandbox allow-popups allow-popups-to-escape-sandbox allow-same-origin; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; form-action 'none'; base-uri 'none'",
    )
    .header('x-frame-options', 'SAMEORIGIN');
}

/** The sign-up form for other sites' frames: the one page that may stand in them. */
export function allowAnyFrame(reply: FastifyReply): FastifyReply {
  return reply
    .header(
      'content-security-policy',
      "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors *",
    )
    .removeHeader('x-frame-options')
    .header('cross-origin-resource-policy', 'cross-origin');
}
