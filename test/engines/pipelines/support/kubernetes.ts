import { mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseAllDocuments } from 'yaml'
import { buildImage } from './image.ts'
import type { Machine } from './machine.ts'
import { fileOfPage } from './page.ts'
import type { Pipeline } from './pipeline.ts'

interface Container {
  readonly command: readonly string[]
  readonly workingDir: string
  readonly env: readonly { readonly name: string; readonly value: string }[]
  readonly volumeMounts: readonly { readonly mountPath: string }[]
}

/** The pod of the CronJob of a page, in the image of its Dockerfile. Only what is mounted may be written. */
export function cronJob(page: string): Pipeline {
  return async ({ engine, machine, release, variables, secrets }) => {
    const [job] = parseAllDocuments(fileOfPage('rotate-keys.yaml', page)).map(document => document.toJS())
    const [container]: readonly Container[] = job.spec.jobTemplate.spec.template.spec.containers
    if (container === undefined) throw new Error('the pod has no container')
    const image = await buildImage(machine, release, fileOfPage('Dockerfile', page))
    if (!image.made) return { passed: false, log: image.log, report: undefined }
    await machine.install('terraform', engine.path)
    const volumes = new Map(
      container.volumeMounts.map(({ mountPath }) => [mountPath, join(machine.temporary, 'pod', mountPath)]),
    )
    for (const folder of volumes.values()) await mkdir(folder, { recursive: true })
    /** A path of the pod on this machine. */
    const here = (text: string) =>
      text.replaceAll(
        /(?<![\w.])\/(?:work|tmp|keys)(?![\w-])/g,
        path => volumes.get(path) ?? image.path(path),
      )
    const own = Object.fromEntries(container.env.map(({ name, value }) => [name, here(value)]))
    const env = { ...image.env, TMPDIR: here('/tmp'), ...own, ...variables, ...secrets }
    const before = await filesOf(machine)
    const said = await machine.run(container.command.map(here), env, here(container.workingDir))
    const written = (await filesOf(machine)).filter(file => !before.includes(file))
    if (written.length > 0) throw new Error(`the root is not read-only to it: ${written.join(', ')}`)
    const report = await readFile(join(here(container.workingDir), 'review.txt'), 'utf8').catch(
      () => undefined,
    )
    return { passed: said.code === 0, log: said.stdout + said.stderr, report }
  }
}

/** What the image has, and what a pod finds beside its volumes. */
async function filesOf({ home, workspace }: Machine): Promise<readonly string[]> {
  const found = await Promise.all([home, workspace].map(folder => readdir(folder, { recursive: true })))
  return found.flat()
}
