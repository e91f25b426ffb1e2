import { constants } from 'node:fs'
import { copyFile, mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { platformName } from '../build/mirror.ts'
import { runOrFail } from '../command.ts'
import type { Engine } from '../engines/find.ts'
import type { ServerAddress } from './server.ts'
import type { Subject } from './subject.ts'

/** How the engine comes to a provider: installed with a lock file, or from a developer's folder. */
export type Source = 'lock-file' | 'dev-overrides'

/** A folder of our own in which every provider is installed as users have it. */
export interface Installation {
  readonly engine: Engine
  /** The installed executable as a process of it shows it. */
  executable(subject: Subject): string | undefined
  /** Prepares a folder with a configuration in which the engine can work. */
  prepare(subject: Subject, keys: number, server: ServerAddress): Promise<Workspace>
  remove(): Promise<void>
}

/** One folder with a configuration, its lock file and its state. */
export interface Workspace {
  readonly folder: string
  environment(source: Source): NodeJS.ProcessEnv
}

/** Lays out a filesystem mirror and the engine's settings in a new temporary folder. */
export async function createInstallation(
  engine: Engine,
  subjects: readonly Subject[],
): Promise<Installation> {
  const home = await realpath(await mkdtemp(join(tmpdir(), 'ekb-bench-')))
  const mirror = join(home, 'mirror')
  const executables = new Map<string, string>()
  for (const { name, package: pack } of subjects) {
    if (pack === undefined) continue
    const file = `${basename(pack.executable, '.exe')}_v${pack.version}`
    const path = join(mirror, pack.address, pack.version, platformName(), file)
    await mkdir(dirname(path), { recursive: true })
    await copyFile(pack.executable, path, constants.COPYFILE_FICLONE)
    executables.set(name, path)
  }
  const settings: Readonly<Record<Source, string>> = {
    'lock-file': join(home, 'mirror.rc'),
    'dev-overrides': join(home, 'overrides.rc'),
  }
  await writeFile(
    settings['lock-file'],
    `provider_installation {\n  filesystem_mirror {\n    path = ${JSON.stringify(mirror)}\n  }\n}\n`,
  )
  await writeFile(settings['dev-overrides'], await overrides(home, subjects, executables))
  let prepared = 0
  return {
    engine,
    executable: subject => executables.get(subject.name),
    async prepare(subject, keys, server) {
      prepared += 1
      const folder = join(home, `${prepared}-${subject.name}-${keys}`)
      await mkdir(folder)
      await writeFile(join(folder, 'main.tf'), subject.configuration(keys, server))
      const environment = (source: Source): NodeJS.ProcessEnv => ({
        ...inherited(),
        ...subject.environment(server),
        TF_CLI_CONFIG_FILE: settings[source],
        TF_IN_AUTOMATION: '1',
        TF_INPUT: '0',
        CHECKPOINT_DISABLE: '1',
      })
      await runOrFail(engine.path, ['init', '-no-color'], { cwd: folder, env: environment('lock-file') })
      return { folder, environment }
    },
    remove: () => rm(home, { recursive: true, force: true }),
  }
}

/** A developer's folder for each provider: the engine then takes the executable as it is. */
async function overrides(
  home: string,
  subjects: readonly Subject[],
  executables: ReadonlyMap<string, string>,
): Promise<string> {
  const lines: string[] = []
  for (const { name, package: pack } of subjects) {
    const executable = executables.get(name)
    if (pack === undefined || executable === undefined) continue
    const folder = join(home, 'overrides', name)
    await mkdir(folder, { recursive: true })
    await symlink(executable, join(folder, basename(pack.executable)))
    lines.push(`    ${JSON.stringify(pack.address)} = ${JSON.stringify(folder)}`)
  }
  return `provider_installation {\n  dev_overrides {\n${lines.join('\n')}\n  }\n  direct {}\n}\n`
}

/** This process's environment without what would change how the engine or a provider works. */
function inherited(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^(TF_|EKB_|NODE_|npm_|https?_proxy$|no_proxy$)/i.test(name),
    ),
  )
}
