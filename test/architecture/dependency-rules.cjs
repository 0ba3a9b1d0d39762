/** What may import what. Arrows: domain <- ports <- use-cases <- adapters, lambda <- functions. */
const runtime = '^(shared|functions)/';

const only = (name, from, allowed) => ({
  name,
  severity: 'error',
  from: { path: from },
  to: { path: '^(shared|functions|infra|local|examples|test)/', pathNot: allowed },
});

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true, dependencyTypesNot: ['type-only'] } },
    only('domain-is-pure', '^shared/domain/', '^shared/domain/'),
    {
      name: 'domain-imports-zod-only',
      severity: 'error',
      from: { path: '^shared/domain/' },
      to: { dependencyTypes: ['npm', 'npm-dev', 'core'], pathNot: 'node_modules/zod' },
    },
    only('ports-know-the-domain', '^shared/ports/', '^shared/(domain|ports)/'),
    only('use-cases-know-ports', '^shared/use-cases/', '^shared/(domain|ports|use-cases)/'),
    only('adapters-stay-outside', '^shared/adapters/', '^shared/(domain|ports|adapters)/'),
    {
      name: 'platforms-are-strangers',
      severity: 'error',
      from: { path: '^shared/adapters/platforms/([^/]+)/' },
      to: { path: '^shared/adapters/platforms/([^/]+)/', pathNot: '^shared/adapters/platforms/$1/' },
    },
    {
      name: 'functions-are-strangers',
      severity: 'error',
      from: { path: '^functions/([^/]+)/' },
      to: { path: '^functions/([^/]+)/', pathNot: '^functions/$1/' },
    },
    {
      name: 'aws-sdk-at-the-edge',
      severity: 'error',
      from: { path: runtime, pathNot: '^(shared/adapters/|functions/[^/]+/handler\\.ts$)' },
      to: { path: 'node_modules/@aws-sdk/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'infra-imports-no-runtime-code',
      severity: 'error',
      from: { path: '^infra/' },
      to: { path: runtime, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'the-sandbox-is-independent',
      severity: 'error',
      from: { path: '^local/sandbox/' },
      to: { path: '^(shared|functions|infra)/' },
    },
    {
      name: 'runtime-code-does-not-know-the-local-stack',
      severity: 'error',
      from: { path: runtime },
      to: { path: '^(local|examples|infra|test)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.js', '.mjs', '.cjs', '.json'] },
  },
};
