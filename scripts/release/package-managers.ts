import { downloadUrl, fileNames, REPOSITORY } from './names.ts'
import type { Platform } from './platforms.ts'

const DESCRIPTION = 'Emulator, review and tools for EKB API keys as code'

type Hashes = ReadonlyMap<string, string>

/** A Homebrew formula for `ekb` on macOS and Linux. */
export function homebrewFormula(version: string, hashes: Hashes): string {
  const on = (os: 'darwin' | 'linux', arch: Platform['arch']) => {
    const file = fileNames.cli({ os, arch })
    const cpu = arch === 'arm64' ? 'on_arm' : 'on_intel'
    return `    ${cpu} do
      url "${downloadUrl(version, file)}"
      sha256 "${hashOf(hashes, file)}"
    end`
  }
  return `class Ekb < Formula
  desc "${DESCRIPTION}"
  homepage "https://${REPOSITORY}"
  version "${version}"
  license "MIT"

  on_macos do
${on('darwin', 'arm64')}
${on('darwin', 'amd64')}
  end

  on_linux do
${on('linux', 'arm64')}
${on('linux', 'amd64')}
  end

  def install
    libexec.install Dir["*"]
    bin.install_symlink libexec/"ekb"
  end

  test do
    assert_match version.to_s, shell_output("#{bin}/ekb --version")
  end
end
`
}

/** A Scoop manifest for `ekb` on Windows. */
export function scoopManifest(version: string, hashes: Hashes): string {
  const on = (arch: Platform['arch']) => {
    const file = fileNames.cli({ os: 'windows', arch })
    return { url: downloadUrl(version, file), hash: hashOf(hashes, file) }
  }
  const manifest = {
    version,
    description: DESCRIPTION,
    homepage: `https://${REPOSITORY}`,
    license: 'MIT',
    architecture: { '64bit': on('amd64'), arm64: on('arm64') },
    bin: 'ekb.exe',
  }
  return `${JSON.stringify(manifest, null, 4)}\n`
}

function hashOf(hashes: Hashes, file: string): string {
  const hash = hashes.get(file)
  if (hash === undefined) throw new Error(`${file} is not part of the release`)
  return hash
}
