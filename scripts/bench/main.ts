/**
 * `npm run bench`: measures the provider beside a Go provider and beside the engine alone, on one engine
 * and against one server. Tables go to stdout, progress to stderr.
 */
import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { version } from '../../src/version.ts'
import { dist, root } from '../build/places.ts'
import { CommandError } from '../command.ts'
import { install } from '../engines/cache.ts'
import { type Engine, findEngine } from '../engines/find.ts'
import { executable, type Recipe } from '../engines/recipe.ts'
import { FRAMEWORK_VERSION, goFloor as goFloorRecipe } from '../engines/recipes/go-floor.ts'
import { restapi as restapiRecipe } from '../engines/recipes/restapi.ts'
import { measureAudit } from './audit/measure-audit.ts'
import { startBenchServer } from './bench-server.ts'
import { measureSynthesis } from './cdk/measure-synthesis.ts'
import { measureCommands } from './commands/measure-commands.ts'
import { createInstallation } from './installation.ts'
import { describeMachine } from './machine.ts'
import { type BenchOptions, readOptions, USAGE } from './options.ts'
import { measurePackages } from './package/measure-packages.ts'
import { startProgress } from './progress.ts'
import { measurePulumi } from './pulumi/measure-pulumi.ts'
import { renderDocument } from './report/document.ts'
import { PAGES, type Page } from './report/pages.ts'
import { renderText } from './report/text.ts'
import type { Results } from './results.ts'
import { measureReview } from './review/measure-review.ts'
import { measureRotating } from './rotating/measure-rotating.ts'
import { measureScale } from './scale/measure-scale.ts'
import { drawScale } from './scale/scale-svg.ts'
import { measureEngineStarts } from './start/measure-engine-starts.ts'
import { measureStarts } from './start/measure-starts.ts'
import { ekb, floor, goFloor, restapi, type Subject } from './subject.ts'

const PEER_VERSION = '1.20.0'
/** Above this load average, something else is in the numbers. */
const QUIET_LOAD = 0.5

async function main(options: BenchOptions, signal: AbortSignal): Promise<void> {
  const progress = startProgress()
  const engine = await theEngine(options.engine)
  const binary = join(dist, 'bin', executable('terraform-provider-ekb'))
  if (!existsSync(binary)) throw new CommandError('dist/ has no provider to measure: npm run build')
  const built = async (recipe: Recipe, wanted: string): Promise<string> => {
    const installed = await install(recipe, wanted, {
      onBuild: () => progress(`building the Go provider ${recipe.name}, once ...`),
      onWait: pid => progress(`process ${pid} is building the Go provider ${recipe.name}, waiting ...`),
    })
    return installed.path
  }
  const [goFloorVersion = ''] = goFloorRecipe.versions
  const subjects: [Subject, ...Subject[]] = [
    ekb(binary, version),
    restapi(await built(restapiRecipe, PEER_VERSION), PEER_VERSION),
    goFloor(await built(goFloorRecipe, goFloorVersion), FRAMEWORK_VERSION),
    floor,
  ]
  const results = await measure(subjects, engine, options, { progress, signal })
  console.log(renderText(results))
  if (options.json !== undefined) await writeFile(options.json, `${JSON.stringify(results, null, 2)}\n`)
  if (!options.write) return
  for (const page of PAGES.filter(({ parts }) => parts.every(part => options.parts.includes(part)))) {
    await writeFile(join(root, 'docs', page.file), renderDocument(onlyOf(page, results), page))
    if (page.parts.includes('scale') && results.scale)
      await drawScale(results.scale, join(root, 'docs', 'images'))
  }
}

/** What was measured for one page. */
function onlyOf({ parts }: Page, results: Results): Results {
  const {
    starts,
    engineStarts,
    packages,
    commands,
    rotating,
    pulumi,
    synthesis,
    review,
    audit,
    scale,
    ...rest
  } = results
  return {
    ...rest,
    ...(parts.includes('start') && starts && { starts, ...(engineStarts && { engineStarts }) }),
    ...(parts.includes('package') && packages && { packages }),
    ...(parts.includes('commands') && commands && { commands }),
    ...(parts.includes('rotating') && rotating && { rotating }),
    ...(parts.includes('pulumi') && pulumi && { pulumi }),
    ...(parts.includes('cdk') && synthesis && { synthesis }),
    ...(parts.includes('review') && review && { review }),
    ...(parts.includes('audit') && audit && { audit }),
    ...(parts.includes('scale') && scale && { scale }),
  }
}

async function theEngine(wanted: string): Promise<Engine> {
  const [name = '', wantedVersion] = wanted.split('@', 2)
  const engine = await findEngine(name, wantedVersion)
  if (engine === undefined) {
    throw new CommandError(`no "${wanted}" on PATH or in the engine cache: npm run engines ${wanted}`)
  }
  return engine
}

async function measure(
  subjects: readonly [Subject, ...Subject[]],
  engine: Engine,
  { parts, keys, latencies, repetitions }: BenchOptions,
  run: { progress: (message: string) => void; signal: AbortSignal },
): Promise<Results> {
  const machine = describeMachine()
  if (machine.load > QUIET_LOAD) {
    run.progress(`the machine is busy (load ${machine.load.toFixed(1)}): do not trust these times`)
  }
  const server = await startBenchServer()
  try {
    const installation = await createInstallation(engine, subjects)
    try {
      const context = { installation, server, ...run }
      return {
        date: new Date().toISOString().slice(0, 10),
        machine,
        engine: `${engine.name} ${engine.version}`,
        node: process.versions.node,
        titles: Object.fromEntries(subjects.map(({ name, title }) => [name, title])) as Results['titles'],
        ...(parts.includes('start') && {
          starts: await measureStarts(subjects, repetitions, run),
          engineStarts: await measureEngineStarts(subjects, repetitions, context),
        }),
        ...(parts.includes('package') && {
          packages: await measurePackages(subjects, repetitions, context),
        }),
        ...(parts.includes('commands') && {
          commands: await measureCommands(subjects, { keys, latencies, repetitions }, context),
        }),
        ...(parts.includes('rotating') && {
          rotating: await measureRotating(subjects, { keys: Math.max(...keys), repetitions }, context),
        }),
        ...(parts.includes('pulumi') && {
          pulumi: await measurePulumi({ latencies, repetitions }, context),
        }),
        ...(parts.includes('cdk') && { synthesis: await measureSynthesis(repetitions, run) }),
        ...(parts.includes('review') && { review: await measureReview(repetitions, run) }),
        ...(parts.includes('audit') && { audit: await measureAudit(repetitions, run) }),
        ...(parts.includes('scale') && { scale: await measureScale([subjects[0], floor], context) }),
      }
    } finally {
      await installation.remove()
    }
  } finally {
    await server.close()
  }
}

const interrupted = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => interrupted.abort(new CommandError(`ended by ${signal}`)))
}
try {
  const options = readOptions(process.argv.slice(2))
  if (options.help) console.log(USAGE)
  else await main(options, interrupted.signal)
} catch (cause) {
  if (cause instanceof CommandError) {
    console.error(`bench: ${cause.message}`)
    process.exitCode = 1
  } else if (cause instanceof RangeError || cause instanceof TypeError) {
    console.error(`bench: ${cause.message}\n\n${USAGE}`)
    process.exitCode = 2
  } else throw cause
}
