import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import {
  create,
  createFileRegistry,
  createRegistry,
  type DescFile,
  fromBinary,
  type Registry,
  toBinary,
} from '@bufbuild/protobuf'
import {
  FileDescriptorProtoSchema,
  FileDescriptorSetSchema,
  file_google_protobuf_any,
  file_google_protobuf_descriptor,
  file_google_protobuf_empty,
  file_google_protobuf_struct,
  file_google_protobuf_timestamp,
  file_google_protobuf_wrappers,
} from '@bufbuild/protobuf/wkt'
import { cacheRoot } from '../engines/cache.ts'
import { downloadedModule } from './go-module.ts'
import type { Protocol } from './protocols.ts'
import { rawDescriptor } from './raw-descriptor.ts'

const WELL_KNOWN: Readonly<Record<string, DescFile>> = Object.fromEntries(
  [
    file_google_protobuf_any,
    file_google_protobuf_descriptor,
    file_google_protobuf_empty,
    file_google_protobuf_struct,
    file_google_protobuf_timestamp,
    file_google_protobuf_wrappers,
  ].map(file => [`${file.name}.proto`, file]),
)

/**
 * The messages and services of a protocol as a version of it publishes them: from the project's cache, else from the
 * version's Go module, by way of Go's own module proxy and checksums.
 *
 * @throws CommandError where neither has it
 */
export async function publishedProtocol(protocol: Protocol, version: string): Promise<Registry> {
  const cached = join(dirname(cacheRoot()), 'wire', protocol.name, `${version}.binpb`)
  if (existsSync(cached)) return registryOf(await readFile(cached))
  const set = await downloadedDescriptors(protocol, version)
  await mkdir(dirname(cached), { recursive: true })
  const partial = `${cached}.${process.pid}`
  await writeFile(partial, set)
  await rename(partial, cached)
  return registryOf(set)
}

/** A serialised FileDescriptorSet, whose first file has the services. */
async function downloadedDescriptors(
  { module, folder, files }: Protocol,
  version: string,
): Promise<Uint8Array> {
  const home = await downloadedModule(module, version)
  const sources = await Promise.all(files.map(name => readFile(join(home, folder, name), 'utf8')))
  const file = sources.map(source => fromBinary(FileDescriptorProtoSchema, rawDescriptor(source)))
  return toBinary(FileDescriptorSetSchema, create(FileDescriptorSetSchema, { file }))
}

function registryOf(set: Uint8Array): Registry {
  const { file: files } = fromBinary(FileDescriptorSetSchema, set)
  const built = new Map(Object.entries(WELL_KNOWN))
  const build = (name: string): DescFile | undefined => {
    const proto = files.find(one => one.name === name)
    const known = built.get(name)
    if (known !== undefined || proto === undefined) return known
    // Each file after those that it imports.
    const file = createFileRegistry(proto, build).getFile(name)
    if (file !== undefined) built.set(name, file)
    return file
  }
  return createRegistry(...files.flatMap(({ name }) => build(name) ?? []))
}
