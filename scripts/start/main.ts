/**
 * `npm start`: takes a real engine through the quickstart example and a rotation with overlap against the
 * emulator, and says at each step what happened. It needs no account and no input, and ends by itself.
 */
import { startEmulator } from '../../src/emulator/index.ts'
import { findEngine } from '../engines/find.ts'
import { openExample } from './engine-session.ts'
import { createPrinter } from './print.ts'
import { tellStory } from './story.ts'

const engine = (await findEngine('terraform')) ?? (await findEngine('opentofu'))
if (engine === undefined) {
  process.stderr.write(
    'No engine found: neither terraform nor tofu is on PATH or in the engine cache.\n' +
      'Install one, or let the project fetch one:  npm run engines terraform@1.15.5\n',
  )
  process.exit(1)
}

const emulator = await startEmulator()
const quickstart = await openExample(engine, emulator, 'quickstart')
const rotating = await openExample(engine, emulator, 'rotating')
try {
  await tellStory({ engine, emulator, quickstart, rotating, printer: createPrinter(process.stdout) })
} finally {
  await quickstart.close()
  await rotating.close()
  await emulator.close()
}
