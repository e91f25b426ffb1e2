import { CommandError } from '../command.ts'

/** A platform that is released, in the words of engines and registries. */
export interface Platform {
  readonly os: 'linux' | 'darwin' | 'windows'
  readonly arch: 'amd64' | 'arm64'
  /** What the compiler calls it. */
  readonly target: string
  /** The npm package with the runtime for it, and its hash as npm writes it. */
  readonly runtime: { readonly name: string; readonly integrity: string }
}

/** The version of the runtime; the hashes below belong to it. */
export const RUNTIME_VERSION = '1.4.5'

/**
 * Everything that is released. The runtimes for amd64 are the baseline ones, which need no AVX2: hypervisors mask it.
 */
export const PLATFORMS: readonly Platform[] = [
  {
    os: 'linux',
    arch: 'amd64',
    target: 'bun-linux-x64-baseline',
    runtime: {
      name: '@oven/bun-linux-x64-baseline',
      integrity:
        'sha512-s8yMwYcFnnrA178gji0gZbkE2WVDej/Ti1x770oPfihxyRxSMNhGhiAQNXV53aDeraZxksdvKV/RAdQBCd0qPA==',
    },
  },
  {
    os: 'linux',
    arch: 'arm64',
    target: 'bun-linux-arm64',
    runtime: {
      name: '@oven/bun-linux-aarch64',
      integrity:
        'sha512-4BXmsSKnjOrlGWqZV4x/oWa7AVoR+B6lCXddMzOAXBIm3t50eslg9wb66gmtW1AamEQ1l1CDvmmruysEhqOWMg==',
    },
  },
  {
    os: 'darwin',
    arch: 'amd64',
    target: 'bun-darwin-x64-baseline',
    runtime: {
      name: '@oven/bun-darwin-x64-baseline',
      integrity:
        'sha512-zqfLA5A4B+hYMh5WYzYSot3uZ06FzhdP0OEwQisEzdirYtXGj5cQFlfy31BGfNsAsk1Gd/w/OxJ/jqqJ3cMclw==',
    },
  },
  {
    os: 'darwin',
    arch: 'arm64',
    target: 'bun-darwin-arm64',
    runtime: {
      name: '@oven/bun-darwin-aarch64',
      integrity:
        'sha512-4MIFXHmctH2EhAxLXm2/qxNtv17dFtLJylvaOCsrgq6KSqHTs6eW5YSrJjRbJxYUJaR901fsN8JfZOa+CsWpWQ==',
    },
  },
  {
    os: 'windows',
    arch: 'amd64',
    target: 'bun-windows-x64-baseline',
    runtime: {
      name: '@oven/bun-windows-x64-baseline',
      integrity:
        'sha512-/U3Dc74uGqE6EUqef7mPtg9KwJs7iJH4JHRMfIZIn18MrJh6Xz4gVvWDXRvzCL2j8wPlTnJVyrO4n7Qq4uM7TQ==',
    },
  },
  {
    os: 'windows',
    arch: 'arm64',
    target: 'bun-windows-arm64',
    runtime: {
      name: '@oven/bun-windows-aarch64',
      integrity:
        'sha512-MiPFZnBNDnBXgr1oONc5pizC4fOLjnIOfNkYdFEnWzLmoFTg86naZIG3SvS7d/GglpQSAnCKMAzSjI/TAckiRw==',
    },
  },
]

/** `linux_amd64`, as registries and mirrors write it. */
export function nameOf({ os, arch }: Pick<Platform, 'os' | 'arch'>): string {
  return `${os}_${arch}`
}

/** The platforms of these names, in the order of {@link PLATFORMS}; all where none is named. Throws a `CommandError`. */
export function platformsNamed(names: readonly string[]): readonly Platform[] {
  const known = PLATFORMS.map(nameOf)
  const unknown = names.find(name => !known.includes(name))
  if (unknown !== undefined) {
    throw new CommandError(`"${unknown}" is no platform of a release: name one of ${known.join(', ')}`)
  }
  return names.length === 0 ? PLATFORMS : PLATFORMS.filter(platform => names.includes(nameOf(platform)))
}

/** The file name of an executable on the platform. */
export function executableOn({ os }: Pick<Platform, 'os'>, name: string): string {
  return os === 'windows' ? `${name}.exe` : name
}
