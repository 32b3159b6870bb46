import { createHmac } from 'node:crypto';
import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from '@simplewebauthn/server';
import { DigestError } from '../domain/errors.ts';
import type { Passkey, PasskeyStore } from '../store/passkeys.ts';
import { readAnswer, unsound } from './passkey-answer.ts';

/** Who adds a passkey: `session` is the id of theirs. */
export interface PasskeyOwner {
  readonly name: string;
  readonly session: string;
}

/** A second factor beside the link in the mail, for an editor who wants one (Web Authentication, level 3). */
export interface Passkeys {
  list(editor: string): Promise<readonly Passkey[]>;
  /** What the browser needs to make one. */
  offer(owner: PasskeyOwner): Promise<PublicKeyCredentialCreationOptionsJSON>;
  /** Keeps what the browser made (JSON). Throws `passkey-refused`. */
  add(owner: PasskeyOwner, response: string, device: string): Promise<void>;
  /** False where the editor has none of that id. */
  remove(editor: string, id: string): Promise<boolean>;
  /** What the browser needs to show one of the editor's; undefined where there is none, and nothing is asked for. */
  ask(editor: string, step: string): Promise<PublicKeyCredentialRequestOptionsJSON | undefined>;
  /** Whether the browser showed one (JSON) for that step. */
  prove(editor: string, step: string, response: string): Promise<boolean>;
}

interface World {
  readonly store: PasskeyStore;
  /** Challenges are cut from it: nothing has to be kept until an answer comes. */
  readonly key: Uint8Array;
  readonly newsletter: { readonly name: string; readonly url: string };
  now(): number;
}

/** EdDSA, ES256 and RS256. Left to itself the library prefers ML-DSA on the Node that has it, as an experiment: another Node would then know nobody. */
const supportedAlgorithmIDs = [-8, -7, -257];

/** Few editors have a passkey, and the library takes long to load. */
const load = () => import('@simplewebauthn/server');

export function createPasskeys({ store, key, newsletter, now }: World): Passkeys {
  const { origin, hostname } = new URL(newsletter.url);
  const toBytes = (what: string) => new Uint8Array(createHmac('sha256', key).update(what).digest());
  const toAddChallenge = ({ session }: PasskeyOwner) => toBytes(`add ${session}`);
  const toStepChallenge = (step: string) => toBytes(`show ${step}`);
  const expected = (challenge: Uint8Array) => ({
    expectedChallenge: Buffer.from(challenge).toString('base64url'),
    expectedOrigin: origin,
    expectedRPID: hostname,
    // The first factor is the mailbox: what is asked for is the device.
    requireUserVerification: false,
  });

  return {
    list: (editor) => store.list(editor),
    async offer(owner) {
      const { generateRegistrationOptions } = await load();
      return generateRegistrationOptions({
        rpName: newsletter.name,
        rpID: hostname,
        userName: owner.name,
        userID: toBytes(`editor ${owner.name}`),
        challenge: toAddChallenge(owner),
        supportedAlgorithmIDs,
        excludeCredentials: (await store.list(owner.name)).map(({ id }) => ({ id })),
        authenticatorSelection: { residentKey: 'discouraged', userVerification: 'preferred' },
      });
    },
    async add(owner, response, device) {
      const { verifyRegistrationResponse } = await load();
      const made = await verifyRegistrationResponse({
        response: readAnswer<RegistrationResponseJSON>(response, toAddChallenge(owner), origin),
        supportedAlgorithmIDs,
        ...expected(toAddChallenge(owner)),
      }).catch(refuse);
      if (!made.verified) throw new DigestError('passkey-refused', { reason: unsound });
      const { id, publicKey, counter } = made.registrationInfo.credential;
      const added = { id, editor: owner.name, publicKey, counter, device, addedAt: now() };
      if (!(await store.add(added)))
        throw new DigestError('passkey-refused', { reason: 'it is there already' });
    },
    remove: async (editor, id) => (await store.remove(editor, id)) > 0,
    async ask(editor, step) {
      const own = await store.list(editor);
      if (own.length === 0) return undefined;
      const { generateAuthenticationOptions } = await load();
      return generateAuthenticationOptions({
        rpID: hostname,
        challenge: toStepChallenge(step),
        allowCredentials: own.map(({ id }) => ({ id })),
        userVerification: 'preferred',
      });
    },
    async prove(editor, step, response) {
      const shown = readAnswer<AuthenticationResponseJSON>(response, toStepChallenge(step), origin);
      const own = (await store.list(editor)).find(({ id }) => id === shown.id);
      if (own === undefined) return false;
      const { verifyAuthenticationResponse } = await load();
      const { verified, authenticationInfo } = await verifyAuthenticationResponse({
        response: shown,
        ...expected(toStepChallenge(step)),
        credential: { id: own.id, publicKey: new Uint8Array(own.publicKey), counter: own.counter },
      }).catch(refuse);
      if (verified) await store.noteUse(own.id, authenticationInfo.newCounter, now());
      return verified;
    },
  };
}

function refuse(error: unknown): never {
  throw new DigestError('passkey-refused', { reason: unsound }, error);
}
