"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.REGISTRY = void 0;
const ekb001_privileged_without_reason_ts_1 = require("./ekb001-privileged-without-reason.js");
const ekb002_viewer_becomes_privileged_ts_1 = require("./ekb002-viewer-becomes-privileged.js");
const ekb003_rotation_with_gap_ts_1 = require("./ekb003-rotation-with-gap.js");
const ekb004_privileged_key_deleted_ts_1 = require("./ekb004-privileged-key-deleted.js");
const ekb005_value_in_plain_output_ts_1 = require("./ekb005-value-in-plain-output.js");
const ekb006_values_in_local_state_ts_1 = require("./ekb006-values-in-local-state.js");
const ekb007_provider_locks_itself_out_ts_1 = require("./ekb007-provider-locks-itself-out.js");
const ekb008_system_key_ts_1 = require("./ekb008-system-key.js");
const ekb009_repeated_name_ts_1 = require("./ekb009-repeated-name.js");
const ekb010_older_than_allowed_ts_1 = require("./ekb010-older-than-allowed.js");
const ekb011_too_many_privileged_keys_ts_1 = require("./ekb011-too-many-privileged-keys.js");
const ekb012_unread_secret_ts_1 = require("./ekb012-unread-secret.js");
const ekb013_name_and_type_disagree_ts_1 = require("./ekb013-name-and-type-disagree.js");
const ekb014_plain_http_ts_1 = require("./ekb014-plain-http.js");
const ekb015_list_shifted_ts_1 = require("./ekb015-list-shifted.js");
const ekb016_interrupted_replacement_ts_1 = require("./ekb016-interrupted-replacement.js");
const ekb017_key_left_unmanaged_ts_1 = require("./ekb017-key-left-unmanaged.js");
const ekb018_name_without_purpose_ts_1 = require("./ekb018-name-without-purpose.js");
const ekb019_no_rotation_ts_1 = require("./ekb019-no-rotation.js");
const ekb020_unknown_action_ts_1 = require("./ekb020-unknown-action.js");
const ekb021_plan_without_order_ts_1 = require("./ekb021-plan-without-order.js");
const ekb022_incomplete_plan_ts_1 = require("./ekb022-incomplete-plan.js");
const ekb023_reader_not_updated_ts_1 = require("./ekb023-reader-not-updated.js");
const ekb024_name_outside_pattern_ts_1 = require("./ekb024-name-outside-pattern.js");
const ekb025_changed_outside_ts_1 = require("./ekb025-changed-outside.js");
const ekb026_another_project_ts_1 = require("./ekb026-another-project.js");
const ekb027_rename_replaces_key_ts_1 = require("./ekb027-rename-replaces-key.js");
const ekb028_output_may_show_key_ts_1 = require("./ekb028-output-may-show-key.js");
const ekb029_imported_and_replaced_ts_1 = require("./ekb029-imported-and-replaced.js");
const ekb030_two_addresses_one_key_ts_1 = require("./ekb030-two-addresses-one-key.js");
const ekb031_key_deleted_ts_1 = require("./ekb031-key-deleted.js");
const ekb032_rotating_key_replaced_ts_1 = require("./ekb032-rotating-key-replaced.js");
const ekb033_short_overlap_ts_1 = require("./ekb033-short-overlap.js");
const ekb034_kept_longer_than_allowed_ts_1 = require("./ekb034-kept-longer-than-allowed.js");
const ekb035_previous_revoked_early_ts_1 = require("./ekb035-previous-revoked-early.js");
const ekb036_left_behind_for_long_ts_1 = require("./ekb036-left-behind-for-long.js");
const ekb037_reader_without_new_value_ts_1 = require("./ekb037-reader-without-new-value.js");
const ekb038_overlap_too_short_for_reader_ts_1 = require("./ekb038-overlap-too-short-for-reader.js");
const ekb039_more_than_scheduled_rotation_ts_1 = require("./ekb039-more-than-scheduled-rotation.js");
const ekb050_unmanaged_key_ts_1 = require("./ekb050-unmanaged-key.js");
const ekb051_rotation_overdue_ts_1 = require("./ekb051-rotation-overdue.js");
const ekb052_stray_generation_ts_1 = require("./ekb052-stray-generation.js");
const ekb053_managed_key_gone_ts_1 = require("./ekb053-managed-key-gone.js");
exports.REGISTRY = [
    ekb014_plain_http_ts_1.EKB014,
    ekb008_system_key_ts_1.EKB008,
    ekb018_name_without_purpose_ts_1.EKB018,
    ekb002_viewer_becomes_privileged_ts_1.EKB002,
    ekb001_privileged_without_reason_ts_1.EKB001,
    ekb013_name_and_type_disagree_ts_1.EKB013,
    ekb019_no_rotation_ts_1.EKB019,
    ekb024_name_outside_pattern_ts_1.EKB024,
    ekb010_older_than_allowed_ts_1.EKB010,
    ekb034_kept_longer_than_allowed_ts_1.EKB034,
    ekb036_left_behind_for_long_ts_1.EKB036,
    ekb003_rotation_with_gap_ts_1.EKB003,
    ekb032_rotating_key_replaced_ts_1.EKB032,
    ekb029_imported_and_replaced_ts_1.EKB029,
    ekb021_plan_without_order_ts_1.EKB021,
    ekb015_list_shifted_ts_1.EKB015,
    ekb027_rename_replaces_key_ts_1.EKB027,
    ekb026_another_project_ts_1.EKB026,
    ekb020_unknown_action_ts_1.EKB020,
    ekb039_more_than_scheduled_rotation_ts_1.EKB039,
    ekb004_privileged_key_deleted_ts_1.EKB004,
    ekb031_key_deleted_ts_1.EKB031,
    ekb035_previous_revoked_early_ts_1.EKB035,
    ekb017_key_left_unmanaged_ts_1.EKB017,
    ekb016_interrupted_replacement_ts_1.EKB016,
    ekb025_changed_outside_ts_1.EKB025,
    ekb028_output_may_show_key_ts_1.EKB028,
    ekb005_value_in_plain_output_ts_1.EKB005,
    ekb007_provider_locks_itself_out_ts_1.EKB007,
    ekb023_reader_not_updated_ts_1.EKB023,
    ekb037_reader_without_new_value_ts_1.EKB037,
    ekb038_overlap_too_short_for_reader_ts_1.EKB038,
    ekb033_short_overlap_ts_1.EKB033,
    ekb012_unread_secret_ts_1.EKB012,
    ekb022_incomplete_plan_ts_1.EKB022,
    ekb030_two_addresses_one_key_ts_1.EKB030,
    ekb009_repeated_name_ts_1.EKB009,
    ekb011_too_many_privileged_keys_ts_1.EKB011,
    ekb006_values_in_local_state_ts_1.EKB006,
    ekb050_unmanaged_key_ts_1.EKB050,
    ekb052_stray_generation_ts_1.EKB052,
    ekb051_rotation_overdue_ts_1.EKB051,
    ekb053_managed_key_gone_ts_1.EKB053,
];
