import { NO_FOLDER, NO_PORT } from './places.ts'
import type { SteadyValues } from './steady-values.ts'

/** What makes one run of a situation differ from the next. */
export interface Circumstances {
  readonly folder: string
  readonly port: number
  /** The emulator's time, which stands for every time of the machine. */
  readonly now: Date
  readonly steady: SteadyValues
}

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g
const DEPOSED = /"deposed(?:_key)?":\s*"([0-9a-f]{8})"/g
const MACHINE_TIME = /("(?:timestamp|@timestamp)":\s*")[^"]+(")/g
const UNIX_TIME = /("timestamp":\s*)\d+/g
/** Pulumi's own mark of an unknown value, which must stay. */
const PULUMI_MARKS = new Set(['04da6b54-80e4-46f7-96ec-b56ff0331ba9'])

/** The output of an engine without anything of this machine and this hour. */
export function scrub(text: string, { folder, port, now, steady }: Circumstances): string {
  let scrubbed = steady
    .replaceIn(text)
    .replaceAll(folder, NO_FOLDER)
    .replaceAll(`:${port}`, `:${NO_PORT}`)
    .replace(MACHINE_TIME, `$1${now.toISOString().slice(0, 19)}Z$2`)
    .replace(UNIX_TIME, `$1${Math.floor(now.getTime() / 1000)}`)
  const numbered = new Map<string, string>()
  scrubbed = scrubbed.replace(UUID, id => {
    if (steady.values.has(id) || PULUMI_MARKS.has(id)) return id
    const known = numbered.get(id) ?? `00000000-0000-4000-8000-${String(numbered.size + 1).padStart(12, '0')}`
    numbered.set(id, known)
    return known
  })
  for (const [, id = ''] of text.matchAll(DEPOSED)) {
    const known = numbered.get(id) ?? String(numbered.size + 1).padStart(8, '0')
    numbered.set(id, known)
    scrubbed = scrubbed.replaceAll(id, known)
  }
  return scrubbed
}
