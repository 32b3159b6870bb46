import { expect, test } from 'vitest';
import { isMenu } from '../../src/article/menu.ts';

test.each([
  ['Cloud ServicesStorageNetworksHosting', true],
  ['Cloud ServicesStorageNetworks', false],
  [Array(20).fill('Boats').join(' '), true],
  [Array(19).fill('Boats').join(' '), false],
  [[...Array(16).fill('Boats'), ...Array(4).fill('boats')].join(' '), true],
  [[...Array(15).fill('Boats'), ...Array(5).fill('boats')].join(' '), false],
  [`${Array(20).fill('Boats').join(' ')}, Locks`, false],
])('"%s" is a menu in one line: %s', (text, isOne) => {
  expect(isMenu(text)).toBe(isOne);
});
