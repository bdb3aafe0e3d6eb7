/** Who may know whom. `core` knows nobody; only `adapters` knows AWS; `local` and `infra` hold no rule of the field. */
module.exports = {
  forbidden: [
    {
      name: 'core-knows-only-itself-and-zod',
      severity: 'error',
      from: { path: '^functions/core' },
      to: { pathNot: ['^functions/core', '(^|/)node_modules/zod/'] },
    },
    {
      name: 'domain-does-not-know-use-cases',
      severity: 'error',
      from: { path: '^functions/core/domain' },
      to: { path: '^functions/core/(use-cases|ports)' },
    },
    {
      name: 'only-adapters-know-aws',
      severity: 'error',
      from: { path: '^(functions|web)', pathNot: '^functions/adapters' },
      to: { path: '(^|/)node_modules/(@aws-sdk|@smithy)/' },
    },
    {
      name: 'functions-do-not-know-local-or-infra',
      severity: 'error',
      from: { path: '^(functions|web|catalogue)' },
      to: { path: '^(local|infra|test|scripts)/' },
    },
    {
      name: 'pages-do-not-know-adapters',
      severity: 'error',
      from: { path: '^web' },
      to: { path: '^functions/(adapters|api|streams|tasks|events)' },
    },
    {
      name: 'only-the-checker-and-the-sweep-look-into-quarantine',
      severity: 'error',
      from: { path: '^(functions/(api|web|tasks|streams)|web)/' },
      to: { path: '^functions/adapters/(s3/quarantine|inspection/)', reachable: true },
    },
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // TypeScript 7 has no API yet that this could ask; swc tells type-only imports apart, too
    parser: 'swc',
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.json'] },
    exclude: { path: '^web/scripts' },
  },
};
