"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.LOCALS = exports.OUTPUTS = void 0;
exports.keySection = keySection;
exports.synthesized = synthesized;
exports.blockOf = blockOf;
exports.overridingBlocks = overridingBlocks;
exports.expressionsIn = expressionsIn;
exports.isBlock = isBlock;
const cdktn_1 = require("cdktn");
function keySection(type) {
    return ['resource', type];
}
exports.OUTPUTS = ['output'];
exports.LOCALS = ['locals'];
function synthesized(element, section) {
    const path = [...section, element.friendlyUniqueId];
    const override = at(overridesOf(element.cdktfStack), path);
    const own = at(element.toTerraform(), path);
    return resolved(element, override === undefined ? own : overridden(own, override));
}
function blockOf(element, section) {
    const block = synthesized(element, section);
    return isBlock(block) ? block : {};
}
function overridingBlocks(stack, section) {
    const blocks = resolved(stack, at(overridesOf(stack), section));
    if (!isBlock(blocks))
        return {};
    return Object.fromEntries(Object.entries(blocks).filter((entry) => isBlock(entry[1])));
}
function expressionsIn(value) {
    if (typeof value === 'string')
        return isExpression(value) ? [value] : [];
    if (Array.isArray(value))
        return value.flatMap(expressionsIn);
    return isBlock(value) ? Object.entries(value).flat().flatMap(expressionsIn) : [];
}
function isBlock(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function resolved(scope, value) {
    const resolver = new cdktn_1.DefaultTokenResolver(new cdktn_1.StringConcat());
    return cdktn_1.Tokenization.resolve(value, { scope, resolver, preparing: false });
}
function overridesOf(stack) {
    return Reflect.get(stack, 'rawOverrides');
}
function overridden(value, override) {
    if (!isMergeable(override))
        return override;
    const merged = isMergeable(value) ? { ...value } : {};
    for (const [name, by] of Object.entries(override)) {
        if (by === undefined)
            delete merged[name];
        else
            merged[name] = overridden(merged[name], by);
    }
    return merged;
}
function isMergeable(value) {
    return isBlock(value) && !cdktn_1.Tokenization.isResolvable(value);
}
function at(value, path) {
    return path.reduce((block, step) => (isBlock(block) ? block[step] : undefined), value);
}
function isExpression(value) {
    return /(?<![$])\$\{|(?<![%])%\{/.test(value);
}
