/**
 * `npm run picture`: draws the plan that the README shows, from what a real engine prints, and when keys come and go,
 * as a real engine makes and deletes them. Takes pictures of the emulator's page while one works, and of a review as
 * a comment shows it. Takes pictures of an audit, on that page and as HTML, and of keys before and after `ekb adopt`.
 */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { startEmulator } from '../../src/emulator/index.ts'
import { root } from '../build/places.ts'
import { findEngine } from '../engines/find.ts'
import { openExample } from '../start/engine-session.ts'
import { takeAdoptPictures } from './adopt-pictures.ts'
import { takeAuditPictures } from './audit-pictures.ts'
import { takePagePictures } from './page-pictures.ts'
import { takeReviewPictures } from './review-pictures.ts'
import { drawRotationPictures } from './rotation-pictures.ts'
import { THEMES, terminalSvg } from './terminal-svg.ts'

const TITLE = 'A Terraform plan that replaces an API key because it is 97 days old, with the warning'

const engine = await findEngine('terraform')
if (engine === undefined) throw new Error('a picture needs Terraform: npm run engines terraform@1.15.5')

const folder = join(root, 'docs', 'images')
await mkdir(folder, { recursive: true })
const emulator = await startEmulator({ randomSeed: 'picture' })
const session = await openExample(engine, emulator, 'quickstart')
try {
  await session.run(['init'])
  await session.run(['apply', '-auto-approve'])
  emulator.advance('97d')
  const { stdout } = await session.run(['plan'])
  const rows = stdout.split('\n')
  const first = rows.findIndex(row => row.includes('# ekb_api_key'))
  const shown = rows
    .slice(
      first,
      rows.findIndex(row => row.includes('─────')),
    )
    .join('\n')
  for (const theme of Object.keys(THEMES) as (keyof typeof THEMES)[]) {
    await writeFile(join(folder, `plan-${theme}.svg`), terminalSvg(shown, TITLE, theme))
  }
} finally {
  await session.close()
  await emulator.close()
}
await takePagePictures(engine, folder)
await drawRotationPictures(engine, folder)
await takeReviewPictures(folder)
await takeAuditPictures(engine, folder)
await takeAdoptPictures(engine, folder)
