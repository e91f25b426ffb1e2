import { copyFile, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Machine } from './machine.ts'
import type { ReleaseServer } from './release.ts'

/** What an image gives to those who run in it. */
interface Image {
  readonly made: boolean
  readonly log: string
  readonly env: NodeJS.ProcessEnv
  /** Where an absolute path of the image is on the machine. */
  path(path: string): string
}

/** Does what the instructions of a Dockerfile say, on the machine; below a PREFIX of its own. */
export async function buildImage(
  machine: Machine,
  release: ReleaseServer,
  dockerfile: string,
): Promise<Image> {
  const prefix = join(machine.home, 'usr/local')
  const context = join(machine.temporary, 'build')
  const path = (absolute: string) => (absolute === BUILD ? context : join(machine.home, 'root', absolute))
  for (const folder of [join(prefix, 'bin'), context]) await mkdir(folder, { recursive: true })
  const given: Readonly<Record<string, string>> = { PREFIX: prefix, EKB_RELEASE_URL: release.url }
  const env: NodeJS.ProcessEnv = {
    PATH: `${join(prefix, 'bin')}:${machine.bin}`,
    // Where engines look for providers below a PREFIX that is not the system's.
    XDG_DATA_DIRS: join(prefix, 'share'),
  }
  const args: Record<string, string> = {}
  let log = ''
  for (const [, name = '', rest = ''] of instructions(dockerfile)) {
    if (name === 'ARG') {
      const [, key = '', value = ''] = /^(\w+)=(.*)$/s.exec(rest) ?? []
      args[key] = given[key] ?? value
    } else if (name === 'COPY') {
      const words = rest.split(/\s+/)
      const folder = path(words.at(-1) ?? '')
      await mkdir(folder, { recursive: true })
      for (const from of words.slice(0, -1)) await copyFile(join(machine.workspace, from), join(folder, from))
    } else if (name === 'RUN') {
      const said = await machine.run(['sh', '-c', rest], { ...env, ...args }, context)
      log += said.stdout + said.stderr
      if (said.code !== 0) return { made: false, log, env, path }
    } else if (!['FROM', 'USER', 'WORKDIR'].includes(name))
      throw new Error(`there is no stand-in for ${name}`)
  }
  return { made: true, log, env, path }
}

/** The folder in which the image is put together. */
const BUILD = '/tmp/ekb/'

/** Each instruction of a Dockerfile and what stands behind it, lines joined. */
function instructions(text: string): RegExpMatchArray[] {
  const lines = text.replaceAll(/^#.*\n/gm, '').replaceAll(/\\\n/g, '')
  return [...lines.matchAll(/^([A-Z]+)\s+(.*)$/gm)]
}
