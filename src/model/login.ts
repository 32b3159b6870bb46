export interface Login {
  /** Without a name or password, and without a slash at its end. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** What no message may repeat. */
  readonly secrets: readonly string[];
}

/** `fetch` takes no address with a password in it, and its complaint would repeat it. */
export function toLogin(rawUrl: string, key: string | null): Login {
  const url = new URL(rawUrl);
  const user = decode(url.username);
  const password = decode(url.password);
  const basic = user || password ? `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}` : null;
  const authorization = key === null ? basic : `Bearer ${key}`;
  const secrets = [key, password, url.password, basic?.slice('Basic '.length)].flatMap((one) => one || []);
  url.username = '';
  url.password = '';
  return {
    url: url.href.replace(/\/$/, ''),
    headers: authorization === null ? {} : { authorization },
    secrets,
  };
}

/** A `%` that stands for itself is one. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
