export { addressOf, groupIn, labelIn, plainAddress, STYLES, type Style } from './address.ts'
export { type AdoptMap, readAdoptMap, writeAdoptMap } from './adopt-map.ts'
export { type Cdk, cdkFile, earlierInCdk } from './cdk.ts'
export type { Changes } from './changes.ts'
export { type Earlier, forgottenFrom, movesFrom, NOTHING_EARLIER } from './earlier.ts'
export { earlierIn } from './earlier-terraform.ts'
export { type EngineVersion, engineVersion, hasFeature } from './engine-features.ts'
export type { ImportForm } from './import-blocks.ts'
export { freeLabel } from './label.ts'
export { type Naming, nameAdopted } from './name-adopted.ts'
export { fitsPattern } from './name-pattern.ts'
export { idsInImports, pulumiImports, pulumiLines } from './pulumi.ts'
export {
  type Adoption,
  FRONT_ENDS,
  type FrontEnd,
  jsonReport,
  SKIP_WORDS,
  unmanagedIn,
} from './report.ts'
export { type Adoptable, type Adopted, isUnmanaged, type Place, type Skipped } from './resource.ts'
export { isSealed, sealed } from './seal.ts'
export { type Survey, survey } from './survey.ts'
export { type ResourceStyle, terraformFile } from './terraform.ts'
