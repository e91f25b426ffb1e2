import type { Part } from '../options.ts'
import type { Results } from '../results.ts'
import { NOTES } from './notes.ts'
import { SCALE_NOTES } from './scale-notes.ts'

/** A page of measurements, and the parts of a run that it needs. */
export interface Page {
  /** Path below `docs/`. */
  readonly file: string
  readonly parts: readonly Part[]
  readonly title: string
  intro(results: Results): string
  /** A picture in both themes: how its files in `docs/images` begin, and what it shows. */
  readonly picture?: { readonly file: string; readonly alt: string }
  /** How it was measured, and how to repeat it; Markdown. */
  readonly notes: string
}

/** Every page that `npm run bench -- --write` can write. */
export const PAGES: readonly Page[] = [
  {
    file: 'benchmarks.md',
    parts: ['start', 'package', 'commands', 'rotating'],
    title: 'Benchmarks',
    intro: ({ date, titles }) =>
      `One run on ${date}: ${titles.ekb}, ${titles.restapi}, a Go provider that sends no request ("Go floor"), and the engine's own \`terraform_data\`. They take turns on one engine and one server. Pulumi, the CDKs and the review have [their own page](benchmarks-front-ends.md).`,
    notes: NOTES,
  },
  {
    file: 'benchmarks-front-ends.md',
    parts: ['pulumi', 'cdk', 'review'],
    title: 'Benchmarks of Pulumi, the CDKs and the review',
    intro: ({ date, titles, pulumi }) =>
      `One run on ${date}: ${titles.ekb} under ${pulumi?.engine}, beside a provider that loads \`@pulumi/pulumi\`, this provider with one GET per key instead of a shared list, and a provider that answers at once. The page also measures the synthesis of apps with both CDKs, and \`ekb review\` of a large plan. Terraform has [its own page](benchmarks.md).`,
    notes: `## How this is measured

- Each provider runs \`up\`, a second \`up\` and a \`refresh\` of a YAML program, in a new project with a file backend. The
  second \`up\` and the \`refresh\` must find no change. The order of the providers changes from round to round.
- The other providers are compiled in the same way as the shipped one, except the one that loads the SDK.
- With a file backend, the engine spends most of an \`up\` writing checkpoints.
- The plans to review are generated, with the same bytes in every run. The floor counts the actions of the same file
  with \`jq\`, or with a script if \`jq\` is missing.

## How to repeat it

Run these commands in the clone:

\`\`\`sh not-run="takes 20 minutes of an idle machine"
npm run bench -- --only pulumi,cdk,review            # about 20 minutes
npm run bench -- --only pulumi,cdk,review --write    # also writes this page
\`\`\`

Leave the machine idle while they run. With two cores, any other process changes the numbers.
`,
  },
  {
    file: 'benchmarks-scale.md',
    parts: ['audit', 'scale'],
    title: 'How cost grows',
    intro: ({ date, titles, engine }) =>
      `One run on ${date}: ${titles.ekb} with ${engine}. Plans of up to 10,000 keys in one project, and audits of up to 100,000 keys in 2,000 projects, against the emulator over a real socket. Usual sizes have [their own page](benchmarks.md).`,
    picture: {
      file: 'scale',
      alt: 'Two charts with logarithmic axes. Processor time of plans and audits, and the peak memory of the provider and of the audit, by the number of keys. The tables below have the numbers.',
    },
    notes: SCALE_NOTES,
  },
]
