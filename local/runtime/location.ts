export const ACCOUNT_ID = '000000000000';

/** Where the emulated account is: region, its partition, and the addresses the runtime listens on. */
export interface Location {
  readonly region: string;
  readonly partition: string;
  readonly urlSuffix: string;
  readonly apiUrl: string;
  readonly awsUrl: string;
}

export function partitionOf(region: string): string {
  if (region.startsWith('cn-')) return 'aws-cn';
  return region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws';
}

export function urlSuffixOf(region: string): string {
  return region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com';
}

/** `resource` is what follows the account, e.g. `function:name`. */
export function arnOf(location: Location, service: string, resource: string): string {
  return `arn:${location.partition}:${service}:${location.region}:${ACCOUNT_ID}:${resource}`;
}
