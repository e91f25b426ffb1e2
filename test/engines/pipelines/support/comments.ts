import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** The part of GitHub's API that the review action writes its comment to. */
export interface CommentHost extends AsyncDisposable {
  readonly url: string
  readonly comments: readonly string[]
}

/** Opens the API for the pull request 7 of `team/keys`, which has no comment yet. */
export async function openCommentHost(): Promise<CommentHost> {
  const comments: string[] = []
  const server = createServer(async (request, response) => {
    const pieces: Buffer[] = []
    for await (const piece of request) pieces.push(piece as Buffer)
    const isComments =
      new URL(request.url ?? '/', 'http://localhost').pathname === '/repos/team/keys/issues/7/comments'
    if (!isComments) return void response.writeHead(404).end()
    if (request.method === 'POST') comments.push(JSON.parse(Buffer.concat(pieces).toString()).body)
    response.writeHead(request.method === 'POST' ? 201 : 200, { 'content-type': 'application/json' })
    response.end(request.method === 'POST' ? '{"id":1}' : '[]')
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    comments,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    },
  }
}
