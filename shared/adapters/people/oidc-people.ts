import { createRemoteJWKSet, customFetch, errors, jwtVerify } from 'jose';
import { rolesOf } from '../../domain/sign-in.ts';
import type { People, SignedIn } from '../../ports/people.ts';
import { openGuarded } from '../http/guarded-request.ts';
import type { OutboundGuard } from '../http/outbound-guard.ts';
import type { SignInSettings } from './sign-in-settings.ts';

const keysTimeoutMs = 3_000;
const maxKeysBytes = 256 * 1_024;
/** A key that is not known is looked for at the issuer, but not by each of many that try. */
const askAgainAfterMs = 30_000;
const keysAreGoodForMs = 10 * 60_000;
const longestSubject = 128;

/**
 * Verifies JWTs of one issuer with its public keys, which are kept, asked for anew when they get old, and when a key that is
 * not among them has signed. What names no end, no person or no role is refused.
 */
export function createOidcPeople(settings: SignInSettings, { guard }: { readonly guard: OutboundGuard }): People {
  const { issuer, audience, subjectClaim, rolesClaim, grants } = settings;
  const keys = createRemoteJWKSet(new URL(settings.jwksUrl), {
    timeoutDuration: keysTimeoutMs,
    cooldownDuration: askAgainAfterMs,
    cacheMaxAge: keysAreGoodForMs,
    [customFetch]: (url, { signal }) => fetchKeys(guard, url, signal),
  });

  return {
    async read(jwt, now) {
      try {
        const { payload } = await jwtVerify(jwt, keys, {
          issuer,
          audience,
          algorithms: [...settings.algorithms],
          clockTolerance: settings.clockToleranceSeconds,
          currentDate: new Date(now),
          requiredClaims: ['exp', subjectClaim],
        });
        return personOf(payload[subjectClaim], rolesOf(payload[rolesClaim], grants));
      } catch (error) {
        return { kind: 'refused', reason: reasonOf(error) };
      }
    },
  };
}

function personOf(subject: unknown, roles: ReturnType<typeof rolesOf>): SignedIn {
  if (typeof subject !== 'string' || subject === '' || subject.length > longestSubject) {
    return { kind: 'refused', reason: 'no subject' };
  }
  if (Object.keys(roles).length === 0) return { kind: 'refused', reason: 'no role' };
  return { kind: 'person', subject, roles };
}

/** The library's own codes say what was wrong without quoting it; whatever else it may be has to do with the keys. */
const reasonOf = (error: unknown): string => (error instanceof errors.JOSEError ? error.code : 'keys not readable');

async function fetchKeys(guard: OutboundGuard, url: string, signal: AbortSignal): Promise<Response> {
  const incoming = await openGuarded(guard, { url, headers: { accept: 'application/json' }, signal });
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    length += chunk.byteLength;
    if (length > maxKeysBytes) throw new Error('The key set is too large.');
    chunks.push(chunk);
  }
  // A redirect is not followed: the library takes nothing but 200.
  return new Response(Buffer.concat(chunks), { status: incoming.statusCode ?? 500 });
}
