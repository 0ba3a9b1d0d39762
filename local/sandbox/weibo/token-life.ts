import type { WeiboApp } from './state.ts';

export type TokenLives = Readonly<Record<WeiboApp['level'] | 'owner', number>>;

/** The owner of an application keeps the own tokens longest, whatever its level. */
export function tokenLifeMs(lives: TokenLives, app: WeiboApp, uid: string): number {
  return 1000 * (app.ownerUid === uid ? lives.owner : lives[app.level]);
}
