/**
 * `npm start`: takes a real engine through the quickstart example against the emulator, and says at each
 * step what happened. It needs no account and no input, and ends by itself.
 */
import { join } from 'node:path'
import { startEmulator } from '../../src/emulator/index.ts'
import { findEngine } from '../engines/find.ts'
import { openSession } from './engine-session.ts'
import { createPrinter } from './print.ts'
import { tellStory } from './story.ts'

const root = join(import.meta.dirname, '..', '..')
const engine = (await findEngine('terraform')) ?? (await findEngine('opentofu'))
if (engine === undefined) {
  process.stderr.write(
    'No engine found: neither terraform nor tofu is on PATH or in the engine cache.\n' +
      'Install one, or let the project fetch one:  npm run engines terraform@1.15.5\n',
  )
  process.exit(1)
}

const emulator = await startEmulator()
const session = await openSession(
  engine,
  join(root, 'examples', 'terraform', 'quickstart'),
  join(root, 'dist', 'terraform.rc'),
  {
    EKB_ENDPOINT: emulator.endpoint,
    EKB_API_KEY: emulator.apiKey,
    EKB_API_SECRET: emulator.apiSecret,
    EKB_PROJECT_ID: emulator.projectId,
  },
)
try {
  await tellStory({ engine, emulator, session, printer: createPrinter(process.stdout) })
} finally {
  await session.close()
  await emulator.close()
}
