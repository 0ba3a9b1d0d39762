import { readFile } from 'node:fs/promises';
import type { ContractDeps } from './routes/contract.ts';

/** The document lies beside the bundle, so that only those who ask for it pay for its size. */
export function createContractFile(): ContractDeps['contract'] {
  let text: Promise<string> | undefined;
  return {
    load() {
      text ??= readFile(new URL('openapi.json', import.meta.url), 'utf8');
      return text;
    },
  };
}
