import { request } from 'node:http'

/** Asks with any headers, also with those that fetch would not send. */
export function ask(
  origin: string,
  path: string,
  options: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<{ status: number; headers: Record<string, unknown>; body: Buffer }> {
  return new Promise((resolve, reject) => {
    const { method = 'GET', headers = {}, body } = options
    request(`${origin}${path}`, { method, headers }, response => {
      const chunks: Buffer[] = []
      const answer = () => ({
        status: response.statusCode ?? 0,
        headers: response.headers,
        body: Buffer.concat(chunks),
      })
      if (response.headers['content-type'] === 'text/event-stream') {
        resolve(answer())
        response.destroy()
        return
      }
      response.on('data', chunk => chunks.push(chunk)).on('end', () => resolve(answer()))
    })
      .on('error', reject)
      .end(body)
  })
}
