import type { FastifyInstance } from 'fastify';
import { toPicturePath } from '../../domain/picture.ts';
import { paramOf, type Site } from '../site.ts';

/** Pictures of entries, named by their content: kept by browsers for a year. */
export function addPictures(app: FastifyInstance, { deps }: Site): void {
  app.get('/pictures/:name', async (request, reply) => {
    const name = paramOf(request, 'name');
    const picture = await deps.archive.findPicture(name.slice(0, name.lastIndexOf('.')));
    if (picture === undefined || toPicturePath(picture) !== `/pictures/${name}`) return reply.callNotFound();
    return reply
      .type(picture.type)
      .header('cache-control', 'public, max-age=31536000, immutable')
      .send(Buffer.from(picture.bytes));
  });
}
