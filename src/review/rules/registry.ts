import { EKB001 } from './ekb001-privileged-without-reason.ts'
import { EKB002 } from './ekb002-viewer-becomes-privileged.ts'
import { EKB003 } from './ekb003-rotation-with-gap.ts'
import { EKB004 } from './ekb004-privileged-key-deleted.ts'
import { EKB005 } from './ekb005-value-in-plain-output.ts'
import { EKB006 } from './ekb006-values-in-local-state.ts'
import { EKB007 } from './ekb007-provider-locks-itself-out.ts'
import { EKB008 } from './ekb008-system-key.ts'
import { EKB009 } from './ekb009-repeated-name.ts'
import { EKB010 } from './ekb010-older-than-allowed.ts'
import { EKB011 } from './ekb011-too-many-privileged-keys.ts'
import { EKB012 } from './ekb012-unread-secret.ts'
import { EKB013 } from './ekb013-name-and-type-disagree.ts'
import { EKB014 } from './ekb014-plain-http.ts'
import { EKB015 } from './ekb015-list-shifted.ts'
import { EKB016 } from './ekb016-interrupted-replacement.ts'
import { EKB017 } from './ekb017-key-left-unmanaged.ts'
import { EKB018 } from './ekb018-name-without-purpose.ts'
import { EKB019 } from './ekb019-no-rotation.ts'
import { EKB020 } from './ekb020-unknown-action.ts'
import { EKB021 } from './ekb021-plan-without-order.ts'
import { EKB022 } from './ekb022-incomplete-plan.ts'
import { EKB023 } from './ekb023-reader-not-updated.ts'
import { EKB024 } from './ekb024-name-outside-pattern.ts'
import { EKB025 } from './ekb025-changed-outside.ts'
import { EKB026 } from './ekb026-another-project.ts'
import { EKB027 } from './ekb027-rename-replaces-key.ts'
import { EKB028 } from './ekb028-output-may-show-key.ts'
import { EKB029 } from './ekb029-imported-and-replaced.ts'
import { EKB030 } from './ekb030-two-addresses-one-key.ts'
import { EKB031 } from './ekb031-key-deleted.ts'
import { EKB032 } from './ekb032-rotating-key-replaced.ts'
import { EKB033 } from './ekb033-short-overlap.ts'
import { EKB034 } from './ekb034-kept-longer-than-allowed.ts'
import { EKB035 } from './ekb035-previous-revoked-early.ts'
import { EKB036 } from './ekb036-left-behind-for-long.ts'
import { EKB037 } from './ekb037-reader-without-new-value.ts'
import { EKB038 } from './ekb038-overlap-too-short-for-reader.ts'
import { EKB039 } from './ekb039-more-than-scheduled-rotation.ts'
import { EKB050 } from './ekb050-unmanaged-key.ts'
import { EKB051 } from './ekb051-rotation-overdue.ts'
import { EKB052 } from './ekb052-stray-generation.ts'
import { EKB053 } from './ekb053-managed-key-gone.ts'

/**
 * Every rule, by the place of its findings among those of the same level. A new rule is a file and a line here.
 * Everything else is derived from this list.
 */
export const REGISTRY = [
  EKB014,
  EKB008,
  EKB018,
  EKB002,
  EKB001,
  EKB013,
  EKB019,
  EKB024,
  EKB010,
  EKB034,
  EKB036,
  EKB003,
  EKB032,
  EKB029,
  EKB021,
  EKB015,
  EKB027,
  EKB026,
  EKB020,
  EKB039,
  EKB004,
  EKB031,
  EKB035,
  EKB017,
  EKB016,
  EKB025,
  EKB028,
  EKB005,
  EKB007,
  EKB023,
  EKB037,
  EKB038,
  EKB033,
  EKB012,
  EKB022,
  EKB030,
  EKB009,
  EKB011,
  EKB006,
  EKB050,
  EKB052,
  EKB051,
  EKB053,
] as const
