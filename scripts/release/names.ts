import { nameOf, type Platform } from './platforms.ts'

/** The repository that releases are downloaded from; Go's module path begins with it, too. */
export const REPOSITORY = 'github.com/ekb/ekb'

/** Where the files of a release can be downloaded. */
export function downloadUrl(version: string, file: string): string {
  return `https://${REPOSITORY}/releases/download/v${version}/${file}`
}

/** Names of the files of a release, as registries and package managers look for them. */
export const fileNames = {
  terraform: (version: string, platform: Pick<Platform, 'os' | 'arch'>) =>
    `terraform-provider-ekb_${version}_${nameOf(platform)}.zip`,
  manifest: (version: string) => `terraform-provider-ekb_${version}_manifest.json`,
  pulumi: (version: string, { os, arch }: Pick<Platform, 'os' | 'arch'>) =>
    `pulumi-resource-ekb-v${version}-${os}-${arch}.tar.gz`,
  cli: (platform: Pick<Platform, 'os' | 'arch'>) =>
    `ekb_${nameOf(platform)}.${platform.os === 'windows' ? 'zip' : 'tar.gz'}`,
  sums: (set: SumsName, version: string) => `${set}_${version}_SHA256SUMS`,
  sbom: (version: string) => `ekb_${version}_sbom.cdx.json`,
  provenance: (version: string) => `ekb_${version}_provenance.intoto.json`,
  publicKey: 'ekb-signing-key.asc',
  formula: 'ekb.rb',
  scoop: 'ekb.json',
  notes: 'RELEASE-NOTES.md',
} as const

/** A list of checksums. Registries read the one of the provider, which must hold nothing else. */
export type SumsName = 'terraform-provider-ekb' | 'pulumi-resource-ekb' | 'ekb'

export const SUMS: readonly SumsName[] = ['terraform-provider-ekb', 'pulumi-resource-ekb', 'ekb']

/** Which list of checksums a file of a release belongs into. */
export function sumsOf(file: string): SumsName {
  return SUMS.find(name => file.startsWith(name)) ?? 'ekb'
}
