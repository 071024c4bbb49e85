import { fileURLToPath } from 'node:url'
import type { Plugin } from 'esbuild'

/** Parts of libraries that would be bundled though no function needs them, and what stands in for each. */
const lighter = [
  { part: /^@aws-sdk\/credential-provider-node$/, of: /@aws-sdk/, by: './environment-credentials.ts' },
  { part: /\/mime-types\.js$/, of: /nodemailer/, by: './no-mime-types.ts' },
  {
    part: /\/(to-json-schema|json-schema-processors)\.js$/,
    of: /zod\/v4\/classic\/schemas\.js$/,
    by: './no-json-schema.ts',
  },
  { part: /^@aws-sdk\/endpoint-cache$/, of: /@aws-sdk/, by: './no-endpoint-discovery.ts' },
]

export const lighterParts: Plugin = {
  name: 'lighter-parts',
  setup(build) {
    for (const { part, of, by } of lighter) {
      const path = fileURLToPath(new URL(by, import.meta.url))
      build.onResolve({ filter: part }, ({ importer }) => (of.test(importer) ? { path } : undefined))
    }
  },
}
