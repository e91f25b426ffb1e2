import { actionBundle } from './action.ts'
import { cdkPackages } from './cdk/packages.ts'
import { rulesPage } from './cdk/rules-page.ts'
import { errorReference } from './error-reference.ts'
import type { Generator } from './generator.ts'
import { legalFiles } from './legal/notices.ts'
import { policyPack } from './pulumi/policy-pack.ts'
import { pulumiSdks } from './pulumi/sdks.ts'
import { referencePages } from './reference.ts'

/** Everything that `npm run generate` makes and `npm run check` compares. One more generator is one more line. */
export const generators: readonly Generator[] = [
  { name: 'reference', folders: ['docs/resources', 'docs/data-sources'], generate: referencePages },
  { name: 'errors', folders: [], generate: errorReference },
  { name: 'rules', folders: ['packages/cdktf/docs', 'packages/cdktn/docs'], generate: rulesPage },
  { name: 'action', folders: ['action'], generate: actionBundle },
  { name: 'cdk', folders: ['packages/cdktf/lib', 'packages/cdktn/lib'], generate: cdkPackages },
  { name: 'legal', folders: [], generate: legalFiles },
  { name: 'policy', folders: ['packages/policy/lib'], generate: policyPack },
  {
    name: 'pulumi',
    folders: ['packages/pulumi', 'packages/pulumi-python', 'packages/pulumi-go/ekb'],
    built: [
      'packages/pulumi/{bin,node_modules}/**',
      'packages/pulumi-python/{build,dist}/**',
      '**/__pycache__/**',
    ],
    generate: pulumiSdks,
  },
]
