"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.ofNames = ofNames;
const audience_ts_1 = require("./audience.js");
function ofNames(check) {
    return ({ keys }, { policy }) => keys
        .filter(({ name, isSystem }) => name !== undefined && !isSystem)
        .flatMap(key => check(declared(key), { policy, audience: audience_ts_1.TERRAFORM_REVIEW }).map(seen => ({ ...seen, key })));
}
function declared({ name, type }) {
    return {
        name,
        type,
        rotateAfter: undefined,
        hasKeepers: undefined,
        createBeforeDestroy: false,
        storesSecret: undefined,
    };
}
