import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { onTestFinished } from 'vitest'
import type { Runtime } from '../../grpc/runtimes.ts'
import { SAMPLE_ENTRY } from './sample-provider.ts'
import { StubClient } from './stub-client.ts'

export interface ProcessOptions {
  readonly args?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

/** A process of the sample provider, started as an engine starts one. */
export class ProviderProcess {
  readonly child: ChildProcess
  /** Resolves with the exit code when the process has ended, with the signal's name if one ended it. */
  readonly exited: Promise<number | string | null>
  stdout = ''
  stderr = ''

  constructor(runtime: Runtime, { args = [], env = {} }: ProcessOptions = {}) {
    this.child = spawn(runtime.command, [SAMPLE_ENTRY, ...args], {
      env: { PATH: process.env['PATH'], ...env },
    })
    this.child.stdout?.on('data', (chunk: Buffer) => {
      this.stdout += chunk
    })
    this.child.stderr?.on('data', (chunk: Buffer) => {
      this.stderr += chunk
    })
    this.exited = once(this.child, 'close').then(([code, signal]) => signal ?? code)
    onTestFinished(async () => {
      this.child.kill('SIGKILL')
      await this.exited
    })
  }

  /** The first line on stdout, without its end. Rejects with what is on stderr if the process ends first. */
  async line(): Promise<string> {
    while (!this.stdout.includes('\n')) {
      const ended = this.exited.then(code => {
        throw new Error(`the provider ended with ${code}: ${this.stderr}`)
      })
      await Promise.race([once(this.child.stdout as NonNullable<ChildProcess['stdout']>, 'data'), ended])
    }
    return this.stdout.slice(0, this.stdout.indexOf('\n'))
  }

  /** Connects to the port of the first line. */
  async connect(): Promise<StubClient> {
    const [port] = /\d+$/.exec(await this.line()) ?? []
    return new StubClient(`127.0.0.1:${port}`)
  }
}
