import manifest from '../package.json' with { type: 'json' }

/** The release that this code belongs to, for instance `0.1.0`; stands once, in package.json. */
export const version: string = manifest.version
