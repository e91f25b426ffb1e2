"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.resolved = resolved;
exports.blockOf = blockOf;
exports.declaredKey = declaredKey;
exports.isBlock = isBlock;
const cdktn_1 = require("cdktn");
function resolved(scope, value) {
    const resolver = new cdktn_1.DefaultTokenResolver(new cdktn_1.StringConcat());
    return cdktn_1.Tokenization.resolve(value, { scope, resolver, preparing: false });
}
function blockOf(element, ...path) {
    let block = resolved(element, element.toTerraform());
    for (const step of [...path, element.friendlyUniqueId])
        block = isBlock(block) ? block[step] : undefined;
    return isBlock(block) ? block : {};
}
function declaredKey(resource) {
    const block = blockOf(resource, 'resource', 'ekb_api_key');
    const { keepers, lifecycle } = block;
    return {
        name: text(block['name']),
        type: text(block['type']),
        rotateAfter: block['rotate_after'] == null ? null : text(block['rotate_after']),
        hasKeepers: isBlock(keepers) ? Object.keys(keepers).length > 0 : keepers == null ? false : undefined,
        createBeforeDestroy: isBlock(lifecycle) && lifecycle['create_before_destroy'] === true,
        storesSecret: block['store_secret'] == null ? true : flag(block['store_secret']),
    };
}
function text(value) {
    return typeof value === 'string' && !isExpression(value) ? value : undefined;
}
function flag(value) {
    return typeof value === 'boolean' ? value : undefined;
}
function isExpression(value) {
    return /(?<![$])\$\{|(?<![%])%\{/.test(value);
}
function isBlock(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
