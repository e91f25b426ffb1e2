import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { run } from '../command.ts'
import { cachedPath } from './cache.ts'
import { catalog, recipeFor } from './catalog.ts'
import { executable, type Recipe } from './recipe.ts'

/** An engine that is there and can be run. */
export interface Engine {
  /** Name in the catalog: `terraform`, `opentofu`, ... */
  readonly name: string
  /** Command's name: `terraform`, `tofu`, ... */
  readonly binary: string
  /** Version as the engine itself prints it, for instance `1.15.5`. */
  readonly version: string
  /** Absolute path of the executable. */
  readonly path: string
  readonly origin: 'path' | 'cache'
}

const onPath = new Map<string, Promise<Engine | undefined>>()

/**
 * Finds an engine by its name or its command's name: the one on PATH where its version is the wanted one (or none
 * is named), else the cached one (without a version, the newest). `undefined` when it is absent; nothing is built.
 */
export async function findEngine(name: string, version?: string): Promise<Engine | undefined> {
  const recipe = recipeFor(name)
  if (recipe === undefined) return undefined
  const installed = await engineOnPath(recipe)
  if (installed !== undefined && (version === undefined || installed.version === version)) return installed
  const candidates = version === undefined ? recipe.versions.toReversed() : [version]
  return candidates.map(candidate => cachedEngine(recipe, candidate)).find(engine => engine !== undefined)
}

/** Every engine that tests can run here, oldest version first: all pinned versions, and the one on PATH. */
export async function findEngines(): Promise<readonly Engine[]> {
  const found: Engine[] = []
  for (const recipe of catalog.filter(known => known.engine)) {
    const installed = await engineOnPath(recipe)
    const versions = new Set(recipe.versions)
    if (installed !== undefined) versions.add(installed.version)
    for (const version of [...versions].sort(byVersion)) {
      const engine = installed?.version === version ? installed : cachedEngine(recipe, version)
      if (engine !== undefined) found.push(engine)
    }
  }
  return found
}

function cachedEngine(recipe: Recipe, version: string): Engine | undefined {
  const path = cachedPath(recipe, version)
  if (!existsSync(path)) return undefined
  return { name: recipe.name, binary: recipe.binary, version, path, origin: 'cache' }
}

/** Asks the command on PATH for its version, once per process. */
function engineOnPath(recipe: Recipe): Promise<Engine | undefined> {
  const known = onPath.get(recipe.name)
  if (known !== undefined) return known
  const asked = askVersion(recipe)
  onPath.set(recipe.name, asked)
  return asked
}

async function askVersion(recipe: Recipe): Promise<Engine | undefined> {
  const path = (process.env['PATH'] ?? '')
    .split(delimiter)
    .filter(folder => folder !== '')
    .map(folder => join(folder, executable(recipe.binary)))
    .find(existsSync)
  if (path === undefined || recipe.versionCommand === undefined) return undefined
  const { TF_CLI_CONFIG_FILE: _configuration, ...env } = process.env
  const result = await run(path, recipe.versionCommand.args, { env: { ...env, CHECKPOINT_DISABLE: '1' } })
  const version = recipe.versionCommand.read(result.stdout)
  return version === undefined
    ? undefined
    : { name: recipe.name, binary: recipe.binary, version, path, origin: 'path' }
}

/** Orders dotted version numbers by their numbers, not by their text. */
export function byVersion(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true })
}
