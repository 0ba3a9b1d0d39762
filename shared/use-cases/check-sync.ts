import type { Account, Brand } from '../domain/account.ts';
import type { Finding } from '../domain/errors.ts';
import type { Post, SyncKind } from '../domain/post.ts';
import type { SyncRepository } from '../ports/sync-repository.ts';
import type { SyncDraft } from './post-draft.ts';
import { postFindings } from './post-findings.ts';
import { syncFindings } from './sync-findings.ts';

export type CheckSyncDeps = { readonly sync: Pick<SyncRepository, 'getTarget'> };

type SyncRef = Post['sync'][number];
export type CheckedSync = { readonly refs: readonly SyncRef[]; readonly findings: readonly Finding[] };

type Scene = { readonly brand: Brand; readonly accounts: ReadonlyMap<string, Account> };

/** What an account can have a page carried to. */
export const kindsOn: Readonly<Partial<Record<Account['platform'], readonly SyncKind[]>>> = {
  'baidu-search': ['push'],
  wechat: ['menu', 'digest'],
};

/** Finds the targets that a post means: an account alone is enough where it has only one. */
export async function checkSync(deps: CheckSyncDeps, scene: Scene, wishes: readonly SyncDraft[]): Promise<CheckedSync> {
  const checked = await Promise.all(
    wishes.map((wish, index) => checkOne(deps, scene, { wish, field: `sync[${index}]` })),
  );
  const refs = new Map(
    checked.flatMap(({ ref }) => (ref === undefined ? [] : [[`${ref.accountId} ${ref.kind}`, ref]])),
  );
  return { refs: [...refs.values()], findings: checked.flatMap(({ findings }) => findings) };
}

type Checked = { readonly ref?: SyncRef; readonly findings: readonly Finding[] };

async function checkOne(
  deps: CheckSyncDeps,
  { brand, accounts }: Scene,
  { wish: { accountId, target }, field }: { readonly wish: SyncDraft; readonly field: string },
): Promise<Checked> {
  const account = accounts.get(accountId);
  if (account === undefined) return { findings: [postFindings.unknownAccount(field, accountId)] };
  const kinds = kindsOn[account.platform] ?? [];
  if (kinds.length === 0) return { findings: [syncFindings.notASyncTarget(field, account.platform)] };
  if (account.platform === 'baidu-search' && (target ?? 'push') === 'push') {
    return { ref: { accountId, kind: 'push' }, findings: checkSite(account.site, brand, field) };
  }
  const configured = await configuredKinds(deps, accountId, kinds);
  const [kind, ...others] = target === undefined ? configured : configured.filter((one) => one === target);
  if (kind === undefined) return { findings: [syncFindings.notConfigured(field, target ?? kinds.join(', '))] };
  if (others.length > 0) return { findings: [syncFindings.ambiguous(field, configured)] };
  return { ref: { accountId, kind }, findings: [] };
}

async function configuredKinds(
  deps: CheckSyncDeps,
  accountId: string,
  kinds: readonly SyncKind[],
): Promise<readonly SyncKind[]> {
  const targets = await Promise.all(kinds.map((kind) => deps.sync.getTarget({ accountId, kind })));
  return kinds.filter((_kind, index) => targets[index]?.settings !== undefined);
}

function checkSite(site: string, { linkDomain }: Brand, field: string): readonly Finding[] {
  const host = site.replace(/^https?:\/\//, '').replace(/\/.*$/, '');
  return host === linkDomain ? [] : [syncFindings.syncSiteDiffers(field, host, linkDomain)];
}
