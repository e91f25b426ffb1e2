import { describe, type TestContext, test } from 'vitest'
import { catalog } from '../../../scripts/engines/catalog.ts'
import { byVersion, type Engine, findEngines } from '../../../scripts/engines/find.ts'
import type { Recipe } from '../../../scripts/engines/recipe.ts'

export type { Engine } from '../../../scripts/engines/find.ts'

/** The engines of a suite: a lowest version for each name; a name that is left out is not wanted. */
export type Wanted = Readonly<Partial<Record<'terraform' | 'opentofu' | 'pulumi', string>>>

/** Suites that name no engine are about those that speak Terraform's protocol. */
const ALL: Wanted = { terraform: '0', opentofu: '0' }
const TITLES: Readonly<Record<string, string>> = {
  terraform: 'Terraform',
  opentofu: 'OpenTofu',
  pulumi: 'Pulumi',
}

const present = await findEngines()
const required = new Set((process.env['EKB_REQUIRE_ENGINES'] ?? '').split(',').map(name => name.trim()))

/** Whether an engine is one of those that are wanted. */
export function isWanted({ name, version }: Pick<Engine, 'name' | 'version'>, wanted: Wanted): boolean {
  const lowest = wanted[name as keyof Wanted]
  return lowest !== undefined && byVersion(version, lowest) >= 0
}

/**
 * Describes a suite once for every engine: each pinned version, and the one on PATH. One that is absent is a
 * skipped test with the way to get it, or a failed one where EKB_REQUIRE_ENGINES names it.
 */
export function describeEngines(
  title: string,
  wanted: Wanted | undefined,
  body: (engine: Engine) => void,
): void {
  const chosen = wanted ?? ALL
  for (const engine of present.filter(found => isWanted(found, chosen))) {
    describe(`${title}, ${engineTitle(engine)}`, () => body(engine))
  }
  for (const { recipe, version } of absent(chosen)) {
    test(`${title}, ${engineTitle({ name: recipe.name, version })}`, context =>
      requireOrSkip(context, recipe, version))
  }
}

/** Describes a suite once for each name that is wanted, with its newest version: where one engine is enough. */
export function describeNewest(title: string, wanted: Wanted, body: (engine: Engine) => void): void {
  describeOne(title, wanted, body, versions => versions.at(-1))
}

/** Describes a suite once for each name that is wanted, with its oldest version in the range. */
export function describeOldest(title: string, wanted: Wanted, body: (engine: Engine) => void): void {
  describeOne(title, wanted, body, versions => versions.at(0))
}

function describeOne(
  title: string,
  wanted: Wanted,
  body: (engine: Engine) => void,
  choose: (versions: readonly string[]) => string | undefined,
): void {
  for (const name of Object.keys(wanted)) {
    const found = present.filter(engine => engine.name === name && isWanted(engine, wanted))
    const recipe = catalog.find(known => known.name === name)
    const pinned = recipe?.versions.filter(version => isWanted({ name, version }, wanted)) ?? []
    const version = choose(found.length > 0 ? found.map(engine => engine.version) : pinned)
    const engine = found.find(one => one.version === version)
    if (engine !== undefined) describe(`${title}, ${engineTitle(engine)}`, () => body(engine))
    else if (recipe !== undefined && version !== undefined) {
      test(`${title}, ${engineTitle({ name, version })}`, context => requireOrSkip(context, recipe, version))
    } else throw new Error(`the catalog has no engine ${name} in the range that is wanted`)
  }
}

/** An engine's name and version as people write them. */
export function engineTitle({ name, version }: Pick<Engine, 'name' | 'version'>): string {
  return `${TITLES[name] ?? name} ${version}`
}

function absent(wanted: Wanted): { recipe: Recipe; version: string }[] {
  return catalog
    .filter(recipe => recipe.engine)
    .flatMap(recipe => recipe.versions.map(version => ({ recipe, version })))
    .filter(({ recipe: { name }, version }) => isWanted({ name, version }, wanted))
    .filter(({ recipe, version }) => !present.some(it => it.name === recipe.name && it.version === version))
}

function requireOrSkip(context: TestContext, recipe: Recipe, version: string): void {
  const reason = `${recipe.name} ${version} is not here: npm run engines ${recipe.name}@${version}`
  if (required.has(recipe.name) || required.has(recipe.binary)) throw new Error(reason)
  context.skip(reason)
}
