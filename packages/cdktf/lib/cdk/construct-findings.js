"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.findingsOf = findingsOf;
const cdktf_1 = require("cdktf");
const index_ts_1 = require("../review/rules/index.js");
const declared_keys_ts_1 = require("./declared-keys.js");
const expressions_ts_1 = require("./expressions.js");
const synthesized_ts_1 = require("./synthesized.js");
function findingsOf(construct) {
    if (isApiKey(construct))
        return reviewKey((0, synthesized_ts_1.blockOf)(construct, synthesized_ts_1.KEYS), construct.cdktfStack);
    if (cdktf_1.TerraformOutput.isTerraformOutput(construct)) {
        return reviewOutput(construct.friendlyUniqueId, (0, synthesized_ts_1.blockOf)(construct, synthesized_ts_1.OUTPUTS), construct.cdktfStack);
    }
    if (cdktf_1.TerraformStack.isStack(construct))
        return reviewStack(construct);
    return [];
}
function isApiKey(construct) {
    return (cdktf_1.TerraformResource.isTerraformResource(construct) &&
        construct.terraformResourceType === 'ekb_api_key' &&
        construct.toTerraform().resource !== undefined);
}
function reviewOutput(name, { value, sensitive }, stack) {
    if (sensitive === true)
        return [];
    return (0, expressions_ts_1.keysShownIn)(value, stack).map(reference => ({
        rule: 'EKB005',
        seen: `The output "${name}" shows ${reference}.`,
    }));
}
function reviewStack(stack) {
    const inside = stack.node.findAll().filter(cdktf_1.TerraformElement.isTerraformElement);
    const own = inside.filter(({ cdktfStack }) => cdktfStack === stack);
    const keys = own.filter(isApiKey);
    const addedKeys = withoutElement(stack, synthesized_ts_1.KEYS, keys);
    const addedOutputs = withoutElement(stack, synthesized_ts_1.OUTPUTS, own.filter(cdktf_1.TerraformOutput.isTerraformOutput));
    const together = [
        ...keys.flatMap(key => keysInStack(key.node.path, (0, synthesized_ts_1.blockOf)(key, synthesized_ts_1.KEYS), stack)),
        ...addedKeys.flatMap(([name, block]) => keysInStack(`ekb_api_key.${name}`, block, stack)),
    ];
    return [
        ...addedKeys.flatMap(([, block]) => reviewKey(block, stack)),
        ...addedOutputs.flatMap(([name, block]) => reviewOutput(name, block, stack)),
        ...(0, index_ts_1.reviewNames)(together),
        ...(together.length > 0 && hasLocalState(stack) ? (0, index_ts_1.reviewLocalState)(together) : []),
    ];
}
function withoutElement(stack, section, elements) {
    const names = new Set(elements.map(({ friendlyUniqueId }) => friendlyUniqueId));
    return Object.entries((0, synthesized_ts_1.overridingBlocks)(stack, section)).filter(([name]) => !names.has(name));
}
function keysInStack(shown, block, stack) {
    return (0, declared_keys_ts_1.declaredKeys)(block, stack).map(({ key: { name, storesSecret }, instance }) => ({
        shown: instance === undefined ? shown : `${shown}[${JSON.stringify(instance)}]`,
        name,
        storesSecret,
        project: JSON.stringify([block['provider'], block['project_id']]),
        isRepeated: block['for_each'] != null || block['count'] != null,
    }));
}
function reviewKey(block, stack) {
    const found = (0, declared_keys_ts_1.declaredKeys)(block, stack).flatMap(({ key }) => (0, index_ts_1.reviewDeclaredKey)(key));
    const byRule = new Map();
    for (const finding of found)
        byRule.set(finding.rule, [...(byRule.get(finding.rule) ?? []), finding]);
    return [...byRule.values()].flatMap(([first, ...more]) => {
        if (first === undefined)
            return [];
        const others = more.filter(({ seen }) => seen !== first.seen).length;
        return others === 0
            ? [first]
            : [{ ...first, seen: `${first.seen} So it is with ${others} more of its keys.` }];
    });
}
function hasLocalState(stack) {
    const { terraform } = stack.toTerraform();
    if (terraform?.cloud !== undefined)
        return false;
    return !(0, synthesized_ts_1.isBlock)(terraform?.backend) || 'local' in terraform.backend;
}
