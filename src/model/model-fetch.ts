/** What a server did that it is not asked again for; `message` is one line, and repeats nothing of what it said. */
export class ModelServerError extends Error {}

/** The most that is read of an answer, in bytes: a choice takes some hundred. */
const longestAnswer = 1024 * 1024;
const mostRedirects = 3;

/** `fetch` that is sent to no other server, with the article and the key in its hands, and reads no more than 1 MB. */
export function createModelFetch(): typeof fetch {
  return async (input, init) => {
    let url = new URL(input instanceof Request ? input.url : String(input));
    for (let redirects = 0; ; redirects++) {
      const response = await fetch(url.href, { ...init, redirect: 'manual' });
      const location = response.headers.get('location');
      if (response.status < 300 || response.status >= 400 || location === null)
        return toShortResponse(response);
      await response.body?.cancel();
      const next = URL.canParse(location, url.href) ? new URL(location, url.href) : null;
      if (next?.origin !== url.origin) throw new ModelServerError('the server sends us to another one');
      if (redirects === mostRedirects) throw new ModelServerError('the server sends us round in circles');
      url = next;
    }
  };
}

function toShortResponse(response: Response): Response {
  let length = 0;
  const limit = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      length += chunk.byteLength;
      if (length > longestAnswer) controller.error(new ModelServerError('its answer is larger than 1 MB'));
      else controller.enqueue(chunk);
    },
  });
  const { status, statusText, headers } = response;
  return new Response(response.body?.pipeThrough(limit) ?? null, { status, statusText, headers });
}
