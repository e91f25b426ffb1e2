import { join } from 'node:path'
import {
  type Adoption,
  forgottenFrom,
  movesFrom,
  pulumiImports,
  type Style,
  sealed,
  writeAdoptMap,
} from '../../adopt/index.ts'
import { ekbError } from '../../core/messages/errors/index.ts'
import type { Redactor } from '../../core/redaction/redaction.ts'
import type { Terminal } from '../terminal.ts'
import { progressLine } from '../work/progress-line.ts'
import { placesIn, type Written, writeFiles, writeWhole } from './adopt-files.ts'
import type { AdoptFlags } from './adopt-flags.ts'
import { importForm } from './engine-on-path.ts'
import type { FoundAdoption, Known } from './find-adoption.ts'
import { FRONT_END_PARTS } from './front-ends.ts'
import { skippedPage } from './pages.ts'
import { inWords, onlyImports } from './verify.ts'

/**
 * Writes an adoption, or prints it. Answers the files.
 *
 * @throws EkbError ADOPT_ENGINE_FAILED, ADOPT_VERIFY_FAILED, with the files taken back
 */
export async function writeAdoption(
  adoption: Adoption,
  found: FoundAdoption,
  { earlier, redactor }: Known,
  flags: AdoptFlags & { readonly style: Style },
  terminal: Terminal,
): Promise<readonly string[]> {
  const { adopted, kept, group } = found
  const moves = movesFrom(earlier, adopted)
  const changes = { moves, forgotten: forgottenFrom(earlier, { adopted, moves }) }
  const { rotateAfter, style } = flags
  const parts = FRONT_END_PARTS[flags.for]
  const imports = await importForm(parts, flags.engineVersion, terminal.env)
  const body = parts.resources(adopted, changes, {
    style,
    imports,
    ...(rotateAfter !== undefined && { rotateAfter }),
    ...(group !== undefined && { group }),
  })
  if (flags.out === '-') {
    terminal.out(body)
    return []
  }
  const places = placesIn(flags.out, parts, flags.map)
  const written = await writeFiles(
    new Map([
      [places.resources, sealed(body, parts.comment)],
      ...(places.imports === undefined ? [] : [[places.imports, pulumiImports(adopted)] as const]),
      [places.map, writeAdoptMap(adopted, kept)],
      [places.skipped, skippedPage(adoption.skipped)],
    ]),
  )
  if (flags.verify) await verify(written, flags, redactor, terminal)
  return written.files
}

/** @throws EkbError ADOPT_ENGINE_FAILED, ADOPT_VERIFY_FAILED, with the files taken back */
async function verify(
  written: Written,
  flags: AdoptFlags,
  redactor: Redactor,
  terminal: Terminal,
): Promise<void> {
  const { command: engine, verify: ask } = FRONT_END_PARTS[flags.for]
  if (ask === undefined) return
  const line = progressLine(terminal)
  line.say(`Waiting for the plan of ${engine}`)
  const { counts, exitCode, words } = await ask(flags.out, terminal)
    .finally(line.clear)
    .catch(async error => {
      await written.reject()
      throw error
    })
  if (counts !== undefined && onlyImports(counts)) {
    terminal.err(`${engine} plans: ${inWords(counts)}\n`)
    return
  }
  const files = (await written.reject()).join(', ')
  const place = join(flags.out, 'ekb-adopt-plan.txt.rejected')
  await writeWhole(place, redactor.redact(words))
  if (counts === undefined) {
    throw ekbError('ADOPT_ENGINE_FAILED', { engine, code: String(exitCode), files, words: place })
  }
  throw ekbError('ADOPT_VERIFY_FAILED', { engine, planned: inWords(counts), files, words: place })
}
