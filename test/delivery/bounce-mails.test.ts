import { expect, test } from 'vitest';
import { readNotice } from '../../src/delivery/bounces/notice.ts';
import { bounceMails } from './bounce-mails.ts';

test.for(bounceMails.map((mail) => [mail.kind, mail.title, mail] as const))(
  '%s: %s',
  async ([kind, , { raw }]) => {
    const notice = await readNotice(raw);
    expect(notice.kind).toBe(kind);
    expect(notice.text).not.toContain('ann@');
  },
);
