import { actionBundle } from './action.ts'
import { adoptSchemas } from './adopt/schema.ts'
import { auditSchema } from './audit/report-schema.ts'
import { cdkPackages } from './cdk/packages.ts'
import { rulesPage } from './cdk/rules-page.ts'
import { doctorSchemas } from './doctor/schemas.ts'
import { errorReference } from './error-reference.ts'
import type { Generator } from './generator.ts'
import { legalFiles } from './legal/notices.ts'
import { policyPack } from './pulumi/policy-pack.ts'
import { pulumiRegistryPages } from './pulumi/registry-pages.ts'
import { pulumiSdks } from './pulumi/sdks.ts'
import { referencePages } from './reference/pages.ts'
import { reviewSchemas } from './review/schemas.ts'

/** Everything that `npm run generate` makes and `npm run check` compares. One more generator is one more line. */
export const generators: readonly Generator[] = [
  { name: 'reference', generate: referencePages },
  { name: 'errors', generate: errorReference },
  { name: 'rules', generate: rulesPage },
  { name: 'review schemas', generate: reviewSchemas },
  { name: 'doctor schemas', generate: doctorSchemas },
  { name: 'adopt schema', generate: adoptSchemas },
  { name: 'audit schema', generate: auditSchema },
  { name: 'action', generate: actionBundle },
  { name: 'cdk', generate: cdkPackages },
  { name: 'legal', generate: legalFiles },
  { name: 'policy', generate: policyPack },
  { name: 'pulumi', generate: pulumiSdks },
  { name: 'pulumi registry', generate: pulumiRegistryPages },
]
