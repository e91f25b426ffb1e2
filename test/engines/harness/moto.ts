import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import type { TestContext } from 'vitest'
import { type Engine, findEngine } from '../../../scripts/engines/find.ts'

/** The APIs of AWS on loopback, empty at first. */
export interface Moto extends AsyncDisposable {
  readonly port: number
}

const REMEDY = 'moto is not here: npm run engines moto'

/** The Python that has moto; skips the test without it, or fails it where EKB_REQUIRE_ENGINES names `moto`. */
export async function motoFor(context: TestContext): Promise<Engine> {
  const python = await findEngine('moto')
  if (python !== undefined) return python
  if ((process.env['EKB_REQUIRE_ENGINES'] ?? '').split(',').includes('moto')) throw new Error(REMEDY)
  return context.skip(REMEDY)
}

export async function startMoto(python: Engine): Promise<Moto> {
  const child = spawn(python.path, ['-m', 'moto.server', '--host', '127.0.0.1', '--port', '0'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const port = await portOf(child)
  return {
    port,
    async [Symbol.asyncDispose]() {
      const ended = once(child, 'exit')
      child.kill('SIGKILL')
      await ended
    },
  }
}

/** Variables for clients of AWS: the address of moto, and credentials that are none. */
export function awsVariables(port: number): Record<string, string> {
  return {
    AWS_ENDPOINT_URL: `http://127.0.0.1:${port}`,
    AWS_ACCESS_KEY_ID: 'nobody',
    AWS_SECRET_ACCESS_KEY: 'nothing',
    AWS_DEFAULT_REGION: 'eu-central-1',
    AWS_REGION: 'eu-central-1',
  }
}

/** The port that moto prints once it listens. */
async function portOf(moto: ChildProcess): Promise<number> {
  const printed: string[] = []
  if (moto.stderr === null) throw new Error('moto was started without its stderr')
  for await (const line of createInterface(moto.stderr)) {
    printed.push(line)
    const [, port] = /Running on http:\/\/127\.0\.0\.1:(\d+)/.exec(line) ?? []
    if (port !== undefined) {
      moto.stderr.resume()
      return Number(port)
    }
  }
  throw new Error(`moto ended at once: ${printed.join('\n')}`)
}

/** A bucket on moto, for backends that keep states in S3. */
export interface Bucket extends AsyncDisposable {
  readonly name: string
  /** Variables with which clients of AWS reach it. */
  readonly env: Readonly<Record<string, string>>
  /** The bucket as a backend of Pulumi. */
  readonly pulumiUrl: string
}

export async function openBucket(python: Engine): Promise<Bucket> {
  const moto = await startMoto(python)
  const env = awsVariables(moto.port)
  const name = 'states'
  const made = await fetch(`${env['AWS_ENDPOINT_URL']}/${name}`, {
    method: 'PUT',
    headers: { authorization: 'AWS4-HMAC-SHA256 Credential=nobody/20260101/eu-central-1/s3/aws4_request' },
    body: '<CreateBucketConfiguration><LocationConstraint>eu-central-1</LocationConstraint></CreateBucketConfiguration>',
  })
  if (!made.ok) throw new Error(`moto made no bucket: ${made.status} ${await made.text()}`)
  const place = new URLSearchParams({
    endpoint: `127.0.0.1:${moto.port}`,
    region: 'eu-central-1',
    s3ForcePathStyle: 'true',
    disableSSL: 'true',
  })
  return {
    name,
    env,
    pulumiUrl: `s3://${name}?${place}`,
    [Symbol.asyncDispose]: () => moto[Symbol.asyncDispose](),
  }
}
