import { chmod, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fetchTools } from '../../../scripts/proof/tools.ts'

/** Programs that are started under watch, and whom they reached for. */
export interface Watch {
  /** Writes a command to `file` that starts `program` under watch, as the same process. */
  command(file: string, program: string): Promise<void>
  /**
   * Every address that a watched process sent something to or connected to, such as `127.0.0.1:8080`, each once.
   * Sockets in files do not count: they lead nowhere.
   */
  contacts(): Promise<readonly string[]>
  /** How many processes were watched. */
  processes(): Promise<number>
}

const CALLS = 'connect,sendto,sendmsg,sendmmsg,io_uring_setup'
const IPV4 = /sin_port=htons\((\d+)\), sin_addr=inet_addr\("([^"]+)"\)/g
const IPV6 = /sin6_port=htons\((\d+)\).*?inet_pton\(AF_INET6, "([^"]+)"/g

/** Watches what programs ask the kernel for. `folder` takes a log for each process. */
export async function watchContacts(folder: string): Promise<Watch> {
  const tools = await fetchTools()
  const strace = join(tools, 'usr/bin/strace')
  const libraries = ['usr/lib/x86_64-linux-gnu', 'lib/x86_64-linux-gnu'].map(path => join(tools, path))
  await mkdir(folder, { recursive: true })
  const logs = async () => {
    const files = (await readdir(folder)).filter(name => name.startsWith('log.'))
    return Promise.all(files.map(name => readFile(join(folder, name), 'utf8')))
  }
  return {
    async command(file, program) {
      await mkdir(dirname(file), { recursive: true })
      // The loader by hand, so that the program itself gets no folder of libraries. -D: the watcher is the child.
      const loader = `/lib64/ld-linux-x86-64.so.2 --library-path ${libraries.join(':')}`
      const options = `-D -ff -qq -e trace=${CALLS} -e signal=none -o ${join(folder, 'log')}`
      await writeFile(file, `#!/bin/sh\nexec ${loader} ${strace} ${options} ${program} "$@"\n`)
      await chmod(file, 0o755)
    },
    async contacts() {
      const text = (await logs()).join('\n')
      if (text.includes('io_uring_setup'))
        throw new Error('a program asks the kernel in a way that is not watched')
      const found = [...text.matchAll(IPV4), ...text.matchAll(IPV6)].map(
        ([, port, host]) => `${host}:${port}`,
      )
      return [...new Set(found)].toSorted()
    },
    processes: async () => (await logs()).length,
  }
}
