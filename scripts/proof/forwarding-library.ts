const HEADER_BYTES = 0x200
const SECTION_ADDRESS = 0x1000
const EXPORT_DIRECTORY_BYTES = 40
const OPTIONAL_HEADER_BYTES = 240

/**
 * A library of Windows for x64 without code: its one function is that of another library.
 * Format: https://learn.microsoft.com/windows/win32/debug/pe-format (export directory, forwarder RVA)
 *
 * @param library its file name
 * @param target library and function, as `advapi32.SystemFunction036`
 */
export function forwardingLibrary(library: string, exported: string, target: string): Buffer {
  const exports = exportSection(library, exported, target)
  const file = Buffer.alloc(HEADER_BYTES * 2)
  file.write('MZ', 0, 'latin1')
  file.writeUInt32LE(0x40, 0x3c)
  file.write('PE', 0x40, 'latin1')

  const coff = file.subarray(0x44)
  coff.writeUInt16LE(0x8664, 0)
  coff.writeUInt16LE(1, 2)
  coff.writeUInt16LE(OPTIONAL_HEADER_BYTES, 16)
  coff.writeUInt16LE(0x2022, 18)

  const optional = coff.subarray(20)
  optional.writeUInt16LE(0x20b, 0)
  optional.writeBigUInt64LE(0x1_8000_0000n, 24)
  optional.writeUInt32LE(0x1000, 32)
  optional.writeUInt32LE(HEADER_BYTES, 36)
  optional.writeUInt16LE(6, 40)
  optional.writeUInt16LE(6, 48)
  optional.writeUInt32LE(0x2000, 56)
  optional.writeUInt32LE(HEADER_BYTES, 60)
  optional.writeUInt16LE(3, 68)
  optional.writeUInt32LE(16, 108)
  optional.writeUInt32LE(SECTION_ADDRESS, 112)
  optional.writeUInt32LE(exports.length, 116)

  const section = optional.subarray(OPTIONAL_HEADER_BYTES)
  section.write('.edata', 0, 'latin1')
  section.writeUInt32LE(exports.length, 8)
  section.writeUInt32LE(SECTION_ADDRESS, 12)
  section.writeUInt32LE(HEADER_BYTES, 16)
  section.writeUInt32LE(HEADER_BYTES, 20)
  section.writeUInt32LE(0x4000_0040, 36)

  exports.copy(file, HEADER_BYTES)
  return file
}

function exportSection(library: string, exported: string, target: string): Buffer {
  const addresses = SECTION_ADDRESS + EXPORT_DIRECTORY_BYTES
  const names = addresses + 4
  const ordinals = names + 4
  const texts = [library, exported, target].map(text => Buffer.from(`${text}\0`, 'latin1'))
  const [libraryText, exportedText] = texts.map(({ length }) => length) as [number, number, number]
  const libraryAt = ordinals + 2
  const exportedAt = libraryAt + libraryText
  const section = Buffer.alloc(EXPORT_DIRECTORY_BYTES + 10)
  section.writeUInt32LE(libraryAt, 12)
  section.writeUInt32LE(1, 16)
  section.writeUInt32LE(1, 20)
  section.writeUInt32LE(1, 24)
  section.writeUInt32LE(addresses, 28)
  section.writeUInt32LE(names, 32)
  section.writeUInt32LE(ordinals, 36)
  // An address that lies in this section is no function, but the name of another library's.
  section.writeUInt32LE(exportedAt + exportedText, EXPORT_DIRECTORY_BYTES)
  section.writeUInt32LE(exportedAt, EXPORT_DIRECTORY_BYTES + 4)
  return Buffer.concat([section, ...texts])
}
