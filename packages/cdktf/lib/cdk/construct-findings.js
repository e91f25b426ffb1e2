"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.findingsOf = findingsOf;
const cdktf_1 = require("cdktf");
const rich_text_ts_1 = require("../review/judging/rich-text.js");
const key_resources_ts_1 = require("../review/model/key-resources.js");
const index_ts_1 = require("../review/rules/index.js");
const declared_keys_ts_1 = require("./declared-keys.js");
const expressions_ts_1 = require("./expressions.js");
const synthesized_ts_1 = require("./synthesized.js");
const CONTEXT = { policy: null, audience: index_ts_1.GUARD };
function findingsOf(construct) {
    if (isKey(construct))
        return reviewKey(keyBlockOf(construct), construct.cdktfStack);
    if (cdktf_1.TerraformOutput.isTerraformOutput(construct)) {
        return reviewOutput(construct.friendlyUniqueId, (0, synthesized_ts_1.blockOf)(construct, synthesized_ts_1.OUTPUTS), construct.cdktfStack);
    }
    if (cdktf_1.TerraformStack.isStack(construct))
        return reviewStack(construct);
    return [];
}
function isKey(construct) {
    return (cdktf_1.TerraformResource.isTerraformResource(construct) &&
        key_resources_ts_1.KEY_RESOURCES.has(construct.terraformResourceType) &&
        construct.toTerraform().resource !== undefined);
}
function keyBlockOf(key) {
    const type = key.terraformResourceType;
    return { type, block: (0, synthesized_ts_1.blockOf)(key, (0, synthesized_ts_1.keySection)(type)) };
}
function reviewOutput(name, { value, sensitive }, stack) {
    if (sensitive === true)
        return [];
    const outputChecks = (0, index_ts_1.checksOf)('output');
    return (0, expressions_ts_1.keysShownIn)(value, stack).flatMap(reference => outputChecks.flatMap(({ rule, check }) => check(name, reference).map(of(rule))));
}
function reviewStack(stack) {
    const inside = stack.node.findAll().filter(cdktf_1.TerraformElement.isTerraformElement);
    const own = inside.filter(({ cdktfStack }) => cdktfStack === stack);
    const keys = own.filter(isKey);
    const addedKeys = [...key_resources_ts_1.KEY_RESOURCES.keys()].flatMap(type => {
        const elements = keys.filter(({ terraformResourceType }) => terraformResourceType === type);
        return withoutElement(stack, (0, synthesized_ts_1.keySection)(type), elements).map(([name, block]) => [
            `${type}.${name}`,
            { type, block },
        ]);
    });
    const addedOutputs = withoutElement(stack, synthesized_ts_1.OUTPUTS, own.filter(cdktf_1.TerraformOutput.isTerraformOutput));
    const together = [
        ...keys.flatMap(key => keysInStack(key.node.path, keyBlockOf(key), stack)),
        ...addedKeys.flatMap(([address, added]) => keysInStack(address, added, stack)),
    ];
    return [
        ...addedKeys.flatMap(([, added]) => reviewKey(added, stack)),
        ...addedOutputs.flatMap(([name, block]) => reviewOutput(name, block, stack)),
        ...(0, index_ts_1.checksOf)('stack').flatMap(({ rule, check }) => check(together, CONTEXT).map(of(rule))),
        ...(hasLocalState(stack) ? ofLocalState(together) : []),
    ];
}
function ofLocalState(keys) {
    return (0, index_ts_1.checksOf)('localState').flatMap(({ rule, check }) => check(keys).map(of(rule)));
}
function of(rule) {
    return seen => ({ ...seen, rule });
}
function withoutElement(stack, section, elements) {
    const names = new Set(elements.map(({ friendlyUniqueId }) => friendlyUniqueId));
    return Object.entries((0, synthesized_ts_1.overridingBlocks)(stack, section)).filter(([name]) => !names.has(name));
}
function keysInStack(shown, declared, stack) {
    const { block } = declared;
    return (0, declared_keys_ts_1.declaredKeys)(declared, stack).map(({ key, instance }) => ({
        ...key,
        shown: instance === undefined ? shown : `${shown}[${JSON.stringify(instance)}]`,
        project: JSON.stringify([block['provider'], block['project_id']]),
        isRepeated: block['for_each'] != null || block['count'] != null,
    }));
}
function reviewKey(declared, stack) {
    const found = (0, declared_keys_ts_1.declaredKeys)(declared, stack).flatMap(({ key }) => (0, index_ts_1.checksOf)('declaration').flatMap(({ rule, check }) => check(key, CONTEXT).map(of(rule))));
    const byRule = new Map();
    for (const finding of found)
        byRule.set(finding.rule, [...(byRule.get(finding.rule) ?? []), finding]);
    return [...byRule.values()].flatMap(([first, ...more]) => {
        if (first === undefined)
            return [];
        const others = more.filter(({ seen }) => (0, rich_text_ts_1.plain)(seen) !== (0, rich_text_ts_1.plain)(first.seen)).length;
        if (others === 0)
            return [first];
        return [
            { ...first, seen: [...first.seen, ` The same applies to ${(0, rich_text_ts_1.count)(others, 'more key')} of this block.`] },
        ];
    });
}
function hasLocalState(stack) {
    const { terraform } = stack.toTerraform();
    if (terraform?.cloud !== undefined)
        return false;
    return !(0, synthesized_ts_1.isBlock)(terraform?.backend) || 'local' in terraform.backend;
}
