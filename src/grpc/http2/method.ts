import type { IncomingHttpHeaders } from 'node:http2'
import type { Input, MessageType } from '../protobuf/message.ts'

/** What a handler may use besides its request. */
export interface Call {
  /** Aborted when the caller cancels, its deadline passes, or its connection is lost. */
  readonly signal: AbortSignal
  readonly metadata: IncomingHttpHeaders
  /** Stands for the connection that the call came on: the same object for each of its calls. */
  readonly connection: object
  /**
   * Registers what runs once the call is over, in the order of registration.
   * `delivered` says whether the whole answer was sent; {@link GrpcServer.drain} waits for it.
   */
  afterwards(callback: (delivered: boolean) => void | Promise<void>): void
}

/** One request, one answer. */
export interface UnaryMethod<Request, Response> {
  readonly kind: 'unary'
  readonly request: MessageType<Request>
  readonly response: MessageType<Response>
  handle(request: Request, call: Call): Promise<Input<Response>>
}

/** One request, any number of answers. */
export interface ServerStreamMethod<Request, Response> {
  readonly kind: 'server-stream'
  readonly request: MessageType<Request>
  readonly response: MessageType<Response>
  handle(request: Request, call: Call): AsyncIterable<Input<Response>>
}

/** Any number of requests and of answers. Answers may come before the first request. */
export interface DuplexMethod<Request, Response> {
  readonly kind: 'duplex'
  readonly request: MessageType<Request>
  readonly response: MessageType<Response>
  handle(requests: AsyncIterable<Request>, call: Call): AsyncIterable<Input<Response>>
}

/** A method of whatever kind and messages. */
// biome-ignore lint/suspicious/noExplicitAny: one table holds methods of every message
export type Method = UnaryMethod<any, any> | ServerStreamMethod<any, any> | DuplexMethod<any, any>

/** Declares a unary method; the handler's types follow from the messages. */
export function unary<Request, Response>(
  request: MessageType<Request>,
  response: MessageType<Response>,
  handle: UnaryMethod<Request, Response>['handle'],
): UnaryMethod<Request, Response> {
  return { kind: 'unary', request, response, handle }
}

/** Declares a method that answers with a stream. */
export function serverStream<Request, Response>(
  request: MessageType<Request>,
  response: MessageType<Response>,
  handle: ServerStreamMethod<Request, Response>['handle'],
): ServerStreamMethod<Request, Response> {
  return { kind: 'server-stream', request, response, handle }
}

/** Declares a method with a stream in both directions. */
export function duplex<Request, Response>(
  request: MessageType<Request>,
  response: MessageType<Response>,
  handle: DuplexMethod<Request, Response>['handle'],
): DuplexMethod<Request, Response> {
  return { kind: 'duplex', request, response, handle }
}

/**
 * The methods of a server by their paths (`/package.Service/Method`). Each is asked for when it is first
 * called, so that its code need not be loaded before.
 */
export type Routes = Readonly<Record<string, () => Method | Promise<Method>>>
