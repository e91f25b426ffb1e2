import type { Part } from '../options.ts'
import type { Results } from '../results.ts'
import { NOTES } from './notes.ts'

/** A page of measurements, and the parts of a run that it needs. */
export interface Page {
  /** Path below `docs/`. */
  readonly file: string
  readonly parts: readonly Part[]
  readonly title: string
  intro(results: Results): string
  /** How it was measured, and how to repeat it; Markdown. */
  readonly notes: string
}

/** Every page that `npm run bench -- --write` can write. */
export const PAGES: readonly Page[] = [
  {
    file: 'benchmarks.md',
    parts: ['start', 'package', 'commands'],
    title: 'Benchmarks',
    intro: ({ date, titles }) =>
      `One run on ${date}: ${titles.ekb}, ${titles.restapi}, and the engine's own \`terraform_data\` as the floor, one after the other in turn, on one engine and against one server. Pulumi, the CDKs and the review have [a page of their own](benchmarks-front-ends.md).`,
    notes: NOTES,
  },
  {
    file: 'benchmarks-front-ends.md',
    parts: ['pulumi', 'cdk', 'review'],
    title: 'Benchmarks of Pulumi, the CDKs and the review',
    intro: ({ date, titles, pulumi }) =>
      `One run on ${date}: ${titles.ekb} under ${pulumi?.engine}, beside a provider that loads \`@pulumi/pulumi\`, this provider with one GET per key in place of a shared list, and a provider that answers at once; then the synthesis of apps of both CDKs, and \`ekb review\` of a large plan. Terraform has [a page of its own](benchmarks.md).`,
    notes: `## How this is measured

- Every provider goes through \`up\`, a second \`up\` and \`refresh\` of a YAML program that has to find no change, in a new
  project with a file backend; then the next one. Who begins changes from round to round.
- The providers to compare with are compiled in the same way as the shipped one, save the one that loads the SDK.
- Most of an \`up\` with a file backend is the engine's own writing of checkpoints.
- The plans to review are generated: the same bytes in every run. The floor counts the actions of the same file with
  \`jq\`, or with a script where there is none.

## How to repeat it

\`\`\`sh
npm run bench -- --only pulumi,cdk,review            # about 20 minutes
npm run bench -- --only pulumi,cdk,review --write    # also writes this page
\`\`\`

Leave the machine alone meanwhile: with two cores, anything else that runs is in the numbers.
`,
  },
]
