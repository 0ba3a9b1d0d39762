/**
 * Stands in for `@aws-sdk/middleware-endpoint-discovery`. The DynamoDB client keeps its settings, but none of its
 * commands discovers endpoints.
 */
export function resolveEndpointDiscoveryConfig<T>(config: T): T {
  return config;
}

export const NODE_ENDPOINT_DISCOVERY_CONFIG_OPTIONS = {
  environmentVariableSelector: () => undefined,
  configFileSelector: () => undefined,
  default: undefined,
};
