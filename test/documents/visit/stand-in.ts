import { type Page, readPage } from '../page/read-page.ts'

const STAND_IN = `
\`\`\`sh once
npm run link
export PATH="$PWD/dist/bin:$PATH"
\`\`\`

\`\`\`hcl
terraform {
  required_providers {
    ekb = {
      source  = "ekb/ekb"
      version = "~> 0.1"
    }
  }
}

provider "ekb" {}
\`\`\`
`

/** README, or what it is going to say once, until it does. */
export function readmeOrStandIn(readme: Page): Page {
  if (readme.blocks.some(({ attributes }) => attributes.once)) return readme
  return { ...readPage(readme.path, STAND_IN), path: readme.path }
}
