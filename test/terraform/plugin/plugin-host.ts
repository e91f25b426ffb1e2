import { type ChildProcess, spawn } from 'node:child_process'
import { X509Certificate } from 'node:crypto'
import { once } from 'node:events'
import { createSecureContext, type SecureContextOptions } from 'node:tls'
import {
  type ChannelCredentials,
  Client,
  type ClientReadableStream,
  credentials,
  type ServiceError,
} from '@grpc/grpc-js'
import { onTestFinished } from 'vitest'
import { decode, Empty, encode, type Infer, type Input, type MessageType } from '../../../src/grpc/index.ts'
import { type Certificate, selfSignedCertificate } from '../../../src/terraform/plugin/certificate.ts'
import { PROVIDER_SERVICE, type RpcName } from '../../../src/terraform/plugin/protocol/service.ts'
import type { ObjectValue } from '../../../src/terraform/plugin/value.ts'
import { pack, unpack } from '../../../src/terraform/plugin/wire/msgpack.ts'
import type { Runtime } from '../../grpc/runtimes.ts'
import { SAMPLE_ENTRY } from './sample-provider.ts'

const COOKIE = 'd602bf8f470bc67ca7faa0386276bbdd4330efaf76d1a219cb4d6991ca9872b2'

export interface HostOptions {
  /** Added to the variables that a host sets; undefined takes one away. */
  readonly env?: Readonly<Record<string, string | undefined>>
  readonly args?: readonly string[]
  /** Whether the host sends a certificate. Default true. */
  readonly tls?: boolean
  /** The file that the runtime is started with. Default the sample provider. */
  readonly entry?: string
}

/** A process of the sample provider, started as a go-plugin host starts one. */
export class PluginProcess {
  readonly child: ChildProcess
  readonly certificate: Certificate
  /** Resolves with the exit code when the process has ended, with the signal's name if one ended it. */
  readonly exited: Promise<number | string | null>
  stdout = ''
  stderr = ''

  constructor(runtime: Runtime, { env = {}, args = [], tls = true, entry = SAMPLE_ENTRY }: HostOptions = {}) {
    this.certificate = selfSignedCertificate(new Date())
    this.child = spawn(runtime.command, [entry, ...args], {
      env: {
        PATH: process.env['PATH'],
        TF_PLUGIN_MAGIC_COOKIE: COOKIE,
        PLUGIN_PROTOCOL_VERSIONS: '5,6',
        ...(tls && { PLUGIN_CLIENT_CERT: this.certificate.certPem }),
        ...env,
      },
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
        throw new Error(`the plugin ended with ${code}: ${this.stderr}`)
      })
      await Promise.race([once(this.child.stdout as NonNullable<ChildProcess['stdout']>, 'data'), ended])
    }
    return this.stdout.slice(0, this.stdout.indexOf('\n'))
  }

  /** The fields of the handshake line. */
  async handshake(): Promise<string[]> {
    return (await this.line()).split('|')
  }

  /** Connects the way that the handshake line says, with the host's certificate or another one. */
  async connect({ as = this.certificate, ...tls }: ConnectOptions = {}): Promise<PluginClient> {
    const [, , network, address = '', , certificate] = await this.handshake()
    const target = network === 'unix' ? `unix:${address}` : address
    if (!certificate) return new PluginClient(target, credentials.createInsecure())
    const trusted = new X509Certificate(Buffer.from(certificate, 'base64')).toString()
    const context = createSecureContext({
      ca: trusted,
      ...(as && { cert: as.certPem, key: as.keyPem }),
      ...tls,
    })
    return new PluginClient(target, credentials.createFromSecureContext(context))
  }
}

export interface ConnectOptions
  extends Pick<SecureContextOptions, 'minVersion' | 'maxVersion' | 'ecdhCurve'> {
  /** The client's certificate; null for none. Default the one that the plugin was told. */
  readonly as?: Certificate | null
}

type Tables = typeof PROVIDER_SERVICE
type RequestOf<Name extends RpcName> = Input<Infer<Tables[Name]['request']>>
type ResponseOf<Name extends RpcName> = Infer<Tables[Name]['response']>

/** A connection to a plugin. */
export class PluginClient {
  readonly #client: Client

  constructor(target: string, channel: ChannelCredentials) {
    this.#client = new Client(target, channel, {
      'grpc.ssl_target_name_override': 'localhost',
      'grpc.default_authority': 'localhost',
      'grpc.enable_retries': 0,
      'grpc.use_local_subchannel_pool': 1,
    })
    onTestFinished(() => this.#client.close())
  }

  /** Calls a procedure of the provider protocol. */
  call<Name extends RpcName>(name: Name, request: RequestOf<Name>): Promise<ResponseOf<Name>> {
    return this.begin(name, request).answer
  }

  /** Calls a procedure that can be cancelled while it is under way. */
  begin<Name extends RpcName>(name: Name, request: RequestOf<Name>) {
    const { request: input, response: output } = PROVIDER_SERVICE[name]
    return this.unary(
      `/tfplugin6.Provider/${name}`,
      input as MessageType<Infer<Tables[Name]['request']>>,
      output as MessageType<ResponseOf<Name>>,
      request,
    )
  }

  unary<Request, Response>(
    path: string,
    request: MessageType<Request>,
    response: MessageType<Response>,
    value: Input<Request>,
  ) {
    const { promise, resolve, reject } = Promise.withResolvers<Response>()
    const call = this.#client.makeUnaryRequest(
      path,
      (message: Input<Request>) => Buffer.from(encode(request, message)),
      data => decode(response, data),
      value,
      (error: ServiceError | null, answer) => {
        if (error !== null) reject(error)
        else resolve(answer as Response)
      },
    )
    return { answer: promise, cancel: () => call.cancel() }
  }

  /** Calls a procedure that answers with a stream: its messages as they arrive, with `cancel` on the stream. */
  stream<Name extends RpcName>(name: Name, request: RequestOf<Name>) {
    const { request: input, response: output } = PROVIDER_SERVICE[name]
    return this.#client.makeServerStreamRequest<RequestOf<Name>, ResponseOf<Name>>(
      `/tfplugin6.Provider/${name}`,
      message => Buffer.from(encode(input as MessageType<Infer<Tables[Name]['request']>>, message)),
      data => decode(output as MessageType<ResponseOf<Name>>, data),
      request,
    )
  }

  /** Opens a stream that the plugin keeps open. */
  open(path: string) {
    const bytes = () => Buffer.alloc(0)
    return this.#client.makeServerStreamRequest(path, bytes, data => data, {})
  }

  /** Asks the plugin to end, as a host does that is done. */
  shutdown(): Promise<unknown> {
    return this.unary('/plugin.GRPCController/Shutdown', Empty, Empty, {}).answer
  }

  close(): void {
    this.#client.close()
  }
}

/** All messages of a stream. Rejects where it fails. */
export async function allOf<Response>(stream: ClientReadableStream<Response>): Promise<Response[]> {
  const messages: Response[] = []
  for await (const message of stream) messages.push(message)
  return messages
}

/** A value as requests carry it. */
export function dynamic(value: ObjectValue | null) {
  return { msgpack: pack(value) }
}

/** The value that a response carries. */
export function contentOf(value: { readonly msgpack: Uint8Array } | undefined): unknown {
  return value === undefined ? undefined : unpack(value.msgpack)
}
