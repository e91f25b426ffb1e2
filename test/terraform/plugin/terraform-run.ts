import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { onTestFinished, type TestContext } from 'vitest'
import { findEngine } from '../../../scripts/engines/find.ts'
import { temporaryDirectory } from '../../grpc/temporary-directory.ts'
import { SAMPLE_ENTRY } from './sample-provider.ts'

/** A real Terraform; ends the test as skipped where there is none, unless it is required. */
export async function requireTerraform(context: TestContext): Promise<string> {
  const engine = await findEngine('terraform')
  if (engine !== undefined) return engine.path
  const why = 'no terraform on PATH or in the engine cache'
  if (process.env['EKB_REQUIRE_ENGINES']?.split(',').includes('terraform')) throw new Error(why)
  return context.skip(why)
}

/** A folder with a configuration, in which a real Terraform runs with the sample provider. */
export class Workspace {
  readonly directory = temporaryDirectory('workspace-')
  readonly store = join(this.directory, 'store')
  readonly #terraform: string

  constructor(terraform: string) {
    this.#terraform = terraform
    const bin = join(this.directory, 'bin')
    mkdirSync(bin)
    mkdirSync(this.store)
    const launcher = join(bin, 'terraform-provider-sample')
    const command = [process.execPath, SAMPLE_ENTRY].map(word => `'${word}'`).join(' ')
    writeFileSync(launcher, `#!/bin/sh\nexec ${command} "$@"\n`)
    chmodSync(launcher, 0o755)
    writeFileSync(
      join(this.directory, 'terraform.rc'),
      `provider_installation {\n  dev_overrides { "test/sample" = "${bin}" }\n  direct {}\n}\n`,
    )
  }

  /** Writes the configuration: the provider, and what follows it. */
  configure(blocks: string): void {
    const head = [
      'terraform {',
      '  required_providers {',
      '    sample = { source = "test/sample" }',
      '  }',
      '}',
      `provider "sample" { store = "${this.store}" }`,
    ]
    writeFileSync(join(this.directory, 'main.tf'), `${head.join('\n')}\n${blocks}\n`)
  }

  /** Runs a command to its end. */
  async run(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
    const command = this.start(args, env)
    const code = await command.exited
    return { code, output: command.output() }
  }

  /** Starts a command in a process group of its own, as a terminal does. */
  start(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
    const child = spawn(this.#terraform, [...args], {
      cwd: this.directory,
      detached: true,
      env: {
        PATH: process.env['PATH'],
        HOME: this.directory,
        TF_CLI_CONFIG_FILE: join(this.directory, 'terraform.rc'),
        TF_CLI_ARGS: '-no-color',
        CHECKPOINT_DISABLE: '1',
        ...env,
      },
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        output += chunk
      })
    }
    const exited: Promise<number | null> = once(child, 'close').then(([code]) => code)
    onTestFinished(async () => {
      signalGroup(child, 'SIGKILL')
      await exited
    })
    return { child, exited, output: () => output }
  }
}

/** Sends a signal to all processes of a command, as Ctrl-C in a terminal does. */
export function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  try {
    process.kill(-(child.pid ?? 0), signal)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}
