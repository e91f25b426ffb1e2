import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'
import { fileOfPage } from './page.ts'
import type { Pipeline } from './pipeline.ts'

interface Step {
  readonly bash?: string
  readonly task?: string
  readonly condition?: string
  readonly env?: Readonly<Record<string, string>>
  readonly inputs?: Readonly<Record<string, string>>
}

/** The steps of `azure-pipelines.yml`, on an agent with Ubuntu. */
export const azure: Pipeline = async ({ machine, variables, secrets }) => {
  const { variables: own, steps } = parse(fileOfPage('azure-pipelines.yml'))
  const named = own.filter((one: object) => 'name' in one)
  const plain = Object.fromEntries(named.map(({ name, value }: Record<string, string>) => [name, value]))
  const env: Record<string, string> = {
    ...{
      TF_BUILD: 'True',
      AGENT_TEMPDIRECTORY: machine.temporary,
      BUILD_SOURCESDIRECTORY: machine.workspace,
    },
    // The file wins over what the user stored.
    ...variables,
    ...plain,
  }
  const known: Readonly<Record<string, string>> = { ...env, ...secrets }
  // What nobody knows stays as it is; secrets come into a step by this alone.
  const filled = (text: string) =>
    text.replaceAll(/\$\(([\w.]+)\)/g, (whole, name: string) => known[name] ?? whole)
  let passed = true
  let log = ''
  let report: string | undefined
  for (const step of steps as readonly Step[]) {
    if (!passed && step.condition !== 'always()') continue
    if (step.task !== undefined) {
      if (step.task !== 'PublishTestResults@2') throw new Error(`there is no stand-in for ${step.task}`)
      const file = join(machine.workspace, step.inputs?.['testResultsFiles'] ?? '')
      report = await readFile(file, 'utf8').catch(() => undefined)
      continue
    }
    const given = Object.entries(step.env ?? {}).map(([name, value]) => [name, filled(value)])
    const more = { ...env, ...Object.fromEntries(given) }
    const { code, stdout, stderr } = await machine.script(
      filled(step.bash ?? ''),
      ['bash', '--noprofile', '--norc'],
      more,
    )
    log += stdout + stderr
    for (const [, folder] of stdout.matchAll(/^##vso\[task\.prependpath\](.+)$/gm))
      env['PATH'] = `${folder}:${env['PATH'] ?? machine.bin}`
    if (code !== 0) passed = false
  }
  return { passed, log, report }
}
