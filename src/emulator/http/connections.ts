import type { Server, Socket } from 'node:net'

const accepted = new Map<string, Socket>()

/** Remembers the TCP connections of a server, of which TLS hides the ones below it. */
export function trackConnections(server: Server): void {
  server.on('connection', (socket: Socket) => {
    const name = connectionName(socket)
    accepted.set(name, socket)
    socket.once('close', () => accepted.delete(name))
  })
}

/** Ends the connection below this socket with a TCP reset. */
export function resetConnection(socket: Socket): void {
  const below = accepted.get(connectionName(socket)) ?? socket
  below.resetAndDestroy()
  socket.destroy()
}

function connectionName(socket: Socket): string {
  return `${socket.localAddress}|${socket.localPort}|${socket.remoteAddress}|${socket.remotePort}`
}
