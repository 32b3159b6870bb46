import { createHash } from 'node:crypto';
import type { Newsletter } from '../domain/newsletter.ts';
import { writeSiteIcon, writeSiteLook } from '../render/site-look.ts';
import { stylesheet } from './style.ts';

export interface Asset {
  readonly path: string;
  readonly type: string;
  readonly content: string;
}

/** The pages' stylesheet in the newsletter's look. */
export function toStylesheet(newsletter: Pick<Newsletter, 'look' | 'brand'>): Asset {
  return toAsset('style', 'css', 'text/css', stylesheet + writeSiteLook(newsletter));
}

export function toIcon(newsletter: Pick<Newsletter, 'name' | 'look' | 'brand'>): Asset {
  return toAsset('icon', 'svg', 'image/svg+xml', writeSiteIcon(newsletter));
}

/** Named by its content, so that it may be kept for a year. */
export function toAsset(name: string, ending: string, type: string, content: string): Asset {
  const mark = createHash('sha256').update(content).digest('hex').slice(0, 12);
  return { path: `/assets/${name}-${mark}.${ending}`, type, content };
}
