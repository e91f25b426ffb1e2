"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.ROTATION_AND = exports.ROTATION_AGE = exports.ROTATION_WORDS = exports.KEPT_WORDS = void 0;
exports.KEPT_WORDS = {
    none: 'No older key works.',
    untilNextRun: '{key} works until the next run.',
    forHours: '{key} works for at least {hours} hours after that.',
};
exports.ROTATION_WORDS = {
    current_missing: 'its current key is gone',
    secret_lost: 'the secret of its current key never arrived',
    new_value: 'the platform shows its current key with another value than was created',
    type: 'its type changes from "{from}" to "{to}"',
    keepers: 'its keepers have changed',
    due: 'it is {age} old and rotate_after is {after}{early}',
};
exports.ROTATION_AGE = 'it is {age} old';
exports.ROTATION_AND = ', and ';
