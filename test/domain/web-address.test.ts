import { expect, test } from 'vitest';
import { cutLogin, toWebAddress } from '../../src/domain/web-address.ts';

test.each([
  ['https://ann:secret@valley.example/lock', undefined, 'https://valley.example/lock'],
  ['https://valley.example@elsewhere.test/', undefined, 'https://elsewhere.test/'],
  ['//ann@valley.example/lock', 'https://post.example/', 'https://valley.example/lock'],
  [' /lock?a=b@c#d@e ', 'https://ann:secret@valley.example/x', 'https://valley.example/lock?a=b@c#d@e'],
  ['javascript:alert(1)', undefined, null],
  ['https://', undefined, null],
  [null, 'https://valley.example/', null],
])('the web address of %j at %j is %j', (text, base, address) => {
  expect(toWebAddress(text, base)).toBe(address);
});

test.each([
  ['https://ann:secret@valley.example/lock', 'https://valley.example/lock'],
  ['ftp://ann:se@cret@valley.example/a@b', 'ftp://valley.example/a@b'],
  ['https://valley.example/@ann', 'https://valley.example/@ann'],
  ['https://valley.example\\@elsewhere.test/', 'https://valley.example\\@elsewhere.test/'],
  ['ann@valley.example', 'ann@valley.example'],
  ['articles/lock.txt', 'articles/lock.txt'],
])('%j is shown as %j', (text, shown) => {
  expect(cutLogin(text)).toBe(shown);
});
