import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ADDRESSES, layOutMirror, platformName } from '../../scripts/build/mirror.ts'
import { publish } from '../../scripts/release/output.ts'
import { temporaryDirectory } from '../grpc/temporary-directory.ts'

function put(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .toSorted()
}

describe('the mirror of a build', () => {
  test('loses what the last build put there, and keeps what others did', async () => {
    const dist = temporaryDirectory('own-files-')
    const binary = join(dist, 'terraform-provider-ekb')
    writeFileSync(binary, 'program')
    const mirror = join(dist, 'mirror')
    await layOutMirror(binary, '0.1.1+a', mirror)
    const others = [
      'registry.terraform.io/hashicorp/tls/terraform-provider-tls_4.0.0_linux_amd64.zip',
      'registry.terraform.io/ekb/ekb/terraform-provider-ekb_0.1.0_linux_amd64.zip',
      `registry.terraform.io/ekb/ekb/0.1.1+a/${platformName()}/notes`,
    ]
    for (const path of others) put(join(mirror, path), 'mine')
    await layOutMirror(binary, '0.1.2+b', mirror)
    const own = ADDRESSES.map(
      address => `${address}/0.1.2+b/${platformName()}/terraform-provider-ekb_v0.1.2+b`,
    )
    expect(filesIn(mirror)).toEqual([...own, ...others].toSorted())
    expect(readdirSync(join(mirror, 'registry.opentofu.org/ekb/ekb'))).toEqual(['0.1.2+b'])
  })

  test('is made again where it stands, also if nobody knows any more what was put there', async () => {
    const dist = temporaryDirectory('own-files-')
    const binary = join(dist, 'terraform-provider-ekb')
    writeFileSync(binary, 'program')
    const mirror = join(dist, 'mirror')
    await layOutMirror(binary, '0.1.1+a', mirror)
    const [path = ''] = filesIn(mirror)
    writeFileSync(`${mirror}.files`, '')
    writeFileSync(binary, 'program, changed')
    await layOutMirror(binary, '0.1.1+a', mirror)
    expect(readFileSync(join(mirror, path), 'utf8')).toBe('program, changed')
  })
})

describe('the folder of a release', () => {
  const release = async (folder: string, version: string) =>
    publish(folder, async partial => {
      put(join(partial, `ekb_${version}.zip`), version)
      put(join(partial, 'network-mirror/index.json'), version)
    })

  test('loses what the last release put there, and keeps what others did', async () => {
    const folder = join(temporaryDirectory('own-files-'), 'release')
    await release(folder, '0.1.0')
    put(join(folder, 'network-mirror/other.json'), 'mine')
    put(join(folder, 'signed-by-hand.sig'), 'mine')
    await release(folder, '0.2.0')
    expect(filesIn(folder)).toEqual([
      'ekb_0.2.0.zip',
      'network-mirror/index.json',
      'network-mirror/other.json',
      'signed-by-hand.sig',
    ])
    expect(readFileSync(join(folder, 'network-mirror/index.json'), 'utf8')).toBe('0.2.0')
  })

  test('has no half of a release in it when one fails', async () => {
    const folder = join(temporaryDirectory('own-files-'), 'release')
    const failing = publish(folder, async partial => {
      put(join(partial, 'ekb_0.1.0.zip'), 'half')
      throw new Error('the disk is full')
    })
    await expect(failing).rejects.toThrow('the disk is full')
    expect(existsSync(folder)).toBe(false)
    expect(existsSync(`${folder}.partial`)).toBe(false)
    await release(folder, '0.1.0')
    expect(statSync(join(folder, 'ekb_0.1.0.zip')).size).toBe(5)
  })
})
