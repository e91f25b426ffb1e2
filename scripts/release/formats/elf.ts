/** What an executable of Linux needs of the machine that runs it. */
export interface ElfNeeds {
  readonly arch: 'amd64' | 'arm64' | 'other'
  /** Path of the loader, for instance `/lib64/ld-linux-x86-64.so.2`. */
  readonly interpreter: string | undefined
  /** Shared libraries. */
  readonly libraries: readonly string[]
  /** The newest version of the GNU C library whose symbols it asks for, for instance `2.17`. */
  readonly glibc: string | undefined
}

const MACHINES: Readonly<Record<number, ElfNeeds['arch']>> = { 62: 'amd64', 183: 'arm64' }
const PT_LOAD = 1
const PT_DYNAMIC = 2
const PT_INTERP = 3
const DT_NEEDED = 1
const DT_STRTAB = 5
const DT_STRSZ = 10

interface Segment {
  readonly type: number
  readonly offset: number
  readonly address: number
  readonly size: number
}

/** Reads a 64-bit little-endian ELF file; undefined where the file is none. */
export function readElf(file: Buffer): ElfNeeds | undefined {
  if (file.length < 64 || file.readUInt32BE(0) !== 0x7f454c46 || file[4] !== 2) return undefined
  const segments = segmentsOf(file)
  const interp = segments.find(({ type }) => type === PT_INTERP)
  const dynamic = segments.find(({ type }) => type === PT_DYNAMIC)
  const entries = dynamic === undefined ? [] : dynamicEntries(file, dynamic)
  const value = (tag: number) => entries.find(entry => entry.tag === tag)?.value
  const table = inFile(segments, value(DT_STRTAB) ?? 0)
  const names = file.subarray(table, table + (value(DT_STRSZ) ?? 0))
  const libraries = entries.filter(({ tag }) => tag === DT_NEEDED).map(entry => textAt(names, entry.value))
  const versions = names.toString('latin1').match(/GLIBC_\d[\d.]*/g) ?? []
  return {
    arch: MACHINES[file.readUInt16LE(18)] ?? 'other',
    interpreter: interp && textAt(file, interp.offset),
    libraries,
    glibc: versions
      .map(text => text.slice('GLIBC_'.length))
      .sort(byNumbers)
      .at(-1),
  }
}

function segmentsOf(file: Buffer): readonly Segment[] {
  const begin = Number(file.readBigUInt64LE(32))
  const [size, count] = [file.readUInt16LE(54), file.readUInt16LE(56)]
  return Array.from({ length: count }, (_, index) => {
    const at = begin + index * size
    const number = (field: number) => Number(file.readBigUInt64LE(at + field))
    return { type: file.readUInt32LE(at), offset: number(8), address: number(16), size: number(32) }
  })
}

function dynamicEntries(file: Buffer, { offset, size }: Segment): { tag: number; value: number }[] {
  return Array.from({ length: Math.floor(size / 16) }, (_, index) => ({
    tag: Number(file.readBigUInt64LE(offset + index * 16)),
    value: Number(file.readBigUInt64LE(offset + index * 16 + 8)),
  }))
}

/** Where in the file an address of the loaded program is. */
function inFile(segments: readonly Segment[], address: number): number {
  const segment = segments.find(
    it => it.type === PT_LOAD && address >= it.address && address < it.address + it.size,
  )
  return segment === undefined ? address : address - segment.address + segment.offset
}

function textAt(bytes: Buffer, at: number): string {
  return bytes.toString('latin1', at, bytes.indexOf(0, at))
}

/** Orders dotted numbers. */
export function byNumbers(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true })
}
