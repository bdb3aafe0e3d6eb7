import { join } from 'node:path';
import type { BuildOptions } from 'esbuild';
import { licenceFonts } from '../functions/adapters/pdf/fonts.ts';
import type { FunctionName } from '../functions/manifest.ts';

export const root = join(import.meta.dirname, '..');

/**
 * Credential providers that a Lambda function never reaches: the service puts the keys of its role into the environment,
 * which the SDK asks first, and sets no AWS_PROFILE, which would make it skip them. The SDK loads these by `import()`
 * only after the environment had none; a function without keys then fails by their name. With the clients of STS, SSO
 * and sign-in that they bring, they are 130 KB of each bundle.
 */
const neverReached = [
  '@aws-sdk/credential-provider-http',
  '@aws-sdk/credential-provider-ini',
  '@aws-sdk/credential-provider-process',
  '@aws-sdk/credential-provider-sso',
  '@aws-sdk/credential-provider-web-identity',
  '@smithy/credential-provider-imds',
];

/**
 * DynamoDB's client makes a cache of discovered endpoints that nothing asks: discovery is off unless somebody turns it on.
 * Its LRU map alone is 7 KB of each bundle; a class of the same name is enough. Event streams, 15 KB, are in every client
 * for operations that we do not call: S3 Select, Lambda's streamed answers.
 */
const inPlaceOf = {
  '@aws-sdk/endpoint-cache': './functions/shared/no-endpoint-cache.ts',
  '@smithy/core/event-streams': './functions/shared/no-event-streams.ts',
} as const;

/** How every function is bundled. The stacks deploy what this makes; the tests and `bench/` measure the same. */
export const bundling = {
  target: 'node24',
  // the SDK's modules can be shaken, its `main` cannot: 336 KB of DynamoDB client instead of 534
  mainFields: ['module', 'main'],
  // the SDK of the runtime changes under us: the one that we tested travels with the code
  externalModules: neverReached,
  alias: inPlaceOf,
  // notices lie beside the code, which is read at every start
  legalComments: 'external',
  banner:
    "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);",
} as const;

/** What esbuild is told for one entry. The CDK says the same on its command line. */
export function esbuildOptions(entry: string) {
  const { target, mainFields, externalModules, alias, legalComments, banner } = bundling;
  return {
    absWorkingDir: root,
    entryPoints: [entry],
    outfile: 'index.mjs',
    bundle: true,
    platform: 'node',
    format: 'esm',
    target,
    mainFields: [...mainFields],
    charset: 'utf8',
    minify: true,
    sourcemap: true,
    sourcesContent: false,
    external: [...externalModules],
    alias: { ...alias },
    legalComments,
    banner: { js: banner },
    metafile: true,
    write: false,
    logLevel: 'silent',
  } as const satisfies BuildOptions;
}

interface FileBeside {
  /** From the repository's root. */
  readonly from: string;
  /** Folder in the bundle's folder. */
  readonly into: string;
}

/** Files that a function reads while it runs, put beside its bundle. */
export const filesBeside: Partial<Record<FunctionName, readonly FileBeside[]>> = {
  web: [{ from: 'web/assets/assets.generated.json', into: '.' }],
  public: [{ from: 'functions/api/openapi.json', into: '.' }],
  'issue-licence': Object.values(licenceFonts).map((font) => ({
    from: `node_modules/${font.package}/${font.file}`,
    into: 'fonts',
  })),
};
