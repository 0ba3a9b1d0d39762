/** Where a stage keeps what SSM holds for it: the table's name, the signing key and the accounts' credentials. */
export function parameterPrefix(stageName: string): string {
  return `/lianbo/${stageName}`;
}

export function tableNameParameter(stageName: string): string {
  return `${parameterPrefix(stageName)}/table-name`;
}
