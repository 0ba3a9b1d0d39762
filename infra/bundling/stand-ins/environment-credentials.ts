/**
 * Stands in for `@aws-sdk/credential-provider-node` inside the bundles: Lambda hands its credentials over in the
 * environment and renews them with the sandbox, so the chain of files, SSO, containers and metadata is dead weight there.
 */
export function defaultProvider() {
  return async () => {
    const accessKeyId = process.env['AWS_ACCESS_KEY_ID'];
    const secretAccessKey = process.env['AWS_SECRET_ACCESS_KEY'];
    const sessionToken = process.env['AWS_SESSION_TOKEN'];
    if (!accessKeyId || !secretAccessKey) throw new Error('The environment holds no AWS credentials.');
    return { accessKeyId, secretAccessKey, ...(sessionToken && { sessionToken }) };
  };
}
