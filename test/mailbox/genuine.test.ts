import { expect, test } from 'vitest';
import { isGenuine } from '../../src/mailbox/genuine.ts';

const server = 'mx.harbour.test';
const domain = 'quay.test';
const check = (...fields: string[]) => isGenuine(fields, server, domain);

test('a sender is genuine where the server found so by DMARC, or by DKIM or SPF for the domain in From or one above it', () => {
  expect(check(`${server}; dmarc=pass (p=reject; sp=none) header.from=quay.test`)).toBe(true);
  expect(
    check(`MX.Harbour.test 1; spf=fail smtp.mailfrom=bo@quay.test; dkim=pass header.d=quay.test header.s=s1`),
  ).toBe(true);
  expect(check(`${server}; spf=pass (sender; is fine) smtp.mailfrom="bo@quay.test"`)).toBe(true);
  expect(isGenuine([`${server}; dkim=pass header.i=@quay.test`], server, 'desk.quay.test')).toBe(true);
});

test('what another domain or another server vouches for says nothing of a sender', () => {
  expect(check()).toBe(false);
  expect(check(`${server}; none`)).toBe(false);
  expect(check(`${server}; dkim=fail header.d=quay.test; dmarc=none header.from=quay.test`)).toBe(false);
  expect(check(`${server}; dkim=pass header.d=evil.test; spf=pass smtp.mailfrom=x@evil-quay.test`)).toBe(
    false,
  );
  expect(check(`${server}; dkim=pass header.d=desk.quay.test`)).toBe(false);
  expect(check('elsewhere.test; dmarc=pass header.from=quay.test')).toBe(false);
  expect(check(`${server}; dkim=none (dmarc=pass header.from=quay.test)`)).toBe(false);
});

test('of several only the topmost of the server counts, since whoever writes a mail can put more below', () => {
  const forged = `${server}; dmarc=pass header.from=quay.test`;
  expect(check('relay.test; spf=none', `${server}; dmarc=fail header.from=quay.test`, forged)).toBe(false);
  expect(check('relay.test; spf=none', forged)).toBe(true);
});
