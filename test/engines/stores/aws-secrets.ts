import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { run } from '../../../scripts/command.ts'
import type { Engine } from '../../../scripts/engines/find.ts'
import { awsVariables, startMoto } from '../harness/moto.ts'

/** What a store has just been given, before its answer goes out. */
export type OnStored = (stored: string) => void

/** AWS Secrets Manager's API on loopback, and the AWS CLI that speaks to it. */
export interface SecretsManager extends AsyncDisposable {
  /** For processes that use the AWS CLI: its place, the address of the API, and credentials that are none. */
  readonly env: Readonly<Record<string, string>>
  /** Whether the store refuses to take another version. */
  refuses: boolean
  /** Makes a secret without a value. */
  create(id: string): Promise<void>
  /** The current value of a secret. */
  read(id: string): Promise<string>
}

/**
 * Starts moto behind a gateway that refuses on request.
 *
 * @param python the Python of the engine cache that has moto and the AWS CLI
 */
export async function openSecretsManager(python: Engine, onStored: OnStored): Promise<SecretsManager> {
  const bin = await mkdtemp(join(tmpdir(), 'ekb-aws-'))
  await writeFile(join(bin, 'aws'), `#!/bin/sh\nexec "${python.path}" -m awscli "$@"\n`, { mode: 0o755 })
  const moto = await startMoto(python)
  const { port } = moto
  const server = createServer(async (incoming, outgoing) => {
    const body = Buffer.concat(await incoming.toArray())
    const value = STORING.test(String(incoming.headers['x-amz-target']))
      ? (JSON.parse(body.toString()) as Put).SecretString
      : undefined
    if (value !== undefined && store.refuses) {
      outgoing.writeHead(400, { 'content-type': 'application/x-amz-json-1.1' })
      outgoing.end('{"__type":"LimitExceededException","message":"the store is full"}')
      return
    }
    const { method, headers, url: path } = incoming
    const forwarded = request({ host: '127.0.0.1', port, method, headers, path })
    forwarded.on('response', answer => {
      if (value !== undefined && answer.statusCode === 200) onStored(value)
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(outgoing)
    })
    forwarded.on('error', () => outgoing.destroy())
    forwarded.end(body)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const env = {
    PATH: `${bin}:${process.env['PATH']}`,
    ...awsVariables((server.address() as AddressInfo).port),
    AWS_MAX_ATTEMPTS: '1',
  }
  const aws = async (...args: string[]) => {
    const { code, stdout, stderr } = await run(join(bin, 'aws'), ['secretsmanager', ...args], { env })
    if (code !== 0) throw new Error(`aws secretsmanager ${args[0]} ended with ${code}: ${stderr}`)
    return stdout.trim()
  }
  const store: SecretsManager = {
    env,
    refuses: false,
    create: async id => void (await aws('create-secret', '--name', id)),
    read: id => aws('get-secret-value', '--secret-id', id, '--query', 'SecretString', '--output', 'text'),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
      await moto[Symbol.asyncDispose]()
      await rm(bin, { recursive: true })
    },
  }
  return store
}

const STORING = /^secretsmanager\.(PutSecretValue|UpdateSecret)$/

interface Put {
  readonly SecretString?: string
}
