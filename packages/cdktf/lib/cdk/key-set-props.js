"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.ROTATING_INPUTS = exports.SHARED_INPUTS = void 0;
exports.SHARED_INPUTS = namesOf({
    rotateEarly: true,
    keepers: true,
    projectId: true,
    deletionProtection: true,
    storeSecret: true,
});
exports.ROTATING_INPUTS = namesOf({ overlap: true, revokePrevious: true });
function namesOf(names) {
    return Object.keys(names);
}
