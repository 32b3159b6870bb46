import { createHmac, timingSafeEqual } from 'node:crypto';

/** A form filled faster than this (milliseconds) was filled by a robot, or by a hurried person who can press again. */
const soonest = 2_000;
const longest = 24 * 60 * 60 * 1000;

export type StampState = 'good' | 'early' | 'expired' | 'false';

/** Says when a form was shown, in a hidden field that nobody else can make. */
export interface FormStamps {
  make(now: number): string;
  check(stamp: string, now: number): StampState;
}

/** What tells one stamp from all others: the part that is signed. */
export function toStampId(stamp: string): string {
  return stamp.split('.', 1)[0] ?? '';
}

export function createFormStamps(key: Uint8Array): FormStamps {
  let made = 0;
  const sign = (time: string) => createHmac('sha256', key).update(`form:${time}`).digest('base64url');
  return {
    make(now) {
      // No two forms get the same stamp: with the puzzle on, each pays for one sign-up.
      made += 1;
      const time = `${now.toString(36)}-${made.toString(36)}`;
      return `${time}.${sign(time)}`;
    },
    check(stamp, now) {
      const [time = '', signature = '', ...rest] = stamp.split('.');
      if (rest.length > 0) return 'false';
      const given = Buffer.from(signature);
      const right = Buffer.from(sign(time));
      if (given.length !== right.length || !timingSafeEqual(given, right)) return 'false';
      const age = now - Number.parseInt(time, 36);
      if (age < soonest) return 'early';
      return age > longest ? 'expired' : 'good';
    },
  };
}
