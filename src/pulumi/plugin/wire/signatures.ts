/**
 * The key whose presence makes an object something else than an object, and what it says then
 * (sdk/go/common/resource/sig of pulumi/pulumi).
 */
export const SIGNATURE_KEY = '4dabf18193072939515e22adb298388d'

export const SIGNATURES = {
  secret: '1b47061264138c4ac30d75fd1eb44270',
  output: 'd0e6a833031e9bbcd3f4e8bde6ca49a4',
  resource: '5cf8f73096256a8f31e491e813e4eb8e',
  asset: 'c44067f5952c0a294b673a41bacd8c17',
  archive: '0def7320c3a5731c473e5ecbe6d01bc7',
} as const

/** What stands for an unknown value whose type does not matter: that of a text. */
export const UNKNOWN_SENTINEL = '04da6b54-80e4-46f7-96ec-b56ff0331ba9'

/**
 * The texts that stand for unknown values, one for each type that the engine expects
 * (sdk/go/common/resource/plugin/rpc.go of pulumi/pulumi).
 */
export const UNKNOWN_SENTINELS: ReadonlySet<string> = new Set([
  UNKNOWN_SENTINEL,
  '1c4a061d-8072-4f0a-a4cb-0ff528b18fe7', // a boolean
  '3eeb2bf0-c639-47a8-9e75-3b44932eb421', // a number
  '6a19a0b0-7e62-4c92-b797-7f8e31da9cc2', // a list
  '030794c1-ac77-496b-92df-f27374a8bd58', // an asset
  'e48ece36-62e2-4504-bad9-02848725956a', // an archive
  'dd056dcd-154b-4c76-9bd3-c8f88648b5ff', // an object
])
