import type { CallbackTry } from './wechat/callback-state.ts';

/** How the other side answered, and whether that ends the repetitions. */
export type Tried = Pick<CallbackTry, 'outcome' | 'accepted'> & { readonly text: string };

/** Hands a message over as the platforms do: once, in the time that is allowed, following nobody elsewhere. */
export async function postCallback(
  url: string,
  { body, contentType, timeoutMs }: { readonly body: string; readonly contentType: string; readonly timeoutMs: number },
  isAnswer: (text: string) => boolean,
): Promise<Tried> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      body,
      headers: { 'content-type': contentType },
      signal: AbortSignal.timeout(timeoutMs),
      redirect: 'manual',
    });
    const text = (await response.text()).trim();
    return { outcome: response.status, accepted: response.status === 200 && isAnswer(text), text };
  } catch (error) {
    const isTimeout = error instanceof DOMException && error.name === 'TimeoutError';
    return { outcome: isTimeout ? 'timeout' : 'no-connection', accepted: false, text: '' };
  }
}

/** What a new address answers to the check of the console. */
export async function echoOf(url: string, timeoutMs: number): Promise<string | undefined> {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(timeoutMs), redirect: 'manual' });
    return answer.status === 200 ? await answer.text() : undefined;
  } catch {
    return undefined;
  }
}
