"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.findingsOf = findingsOf;
const cdktf_1 = require("cdktf");
const index_ts_1 = require("../review/rules/index.js");
const named_values_ts_1 = require("./named-values.js");
const synthesized_ts_1 = require("./synthesized.js");
function findingsOf(construct) {
    if (isApiKey(construct))
        return (0, index_ts_1.reviewDeclaredKey)((0, synthesized_ts_1.declaredKey)((0, synthesized_ts_1.blockOf)(construct, synthesized_ts_1.KEYS)));
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
    return (0, index_ts_1.keyValuesIn)((0, named_values_ts_1.expressionsBehind)(value, stack).join('\n')).map(reference => ({
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
        ...keys.map(key => keyInStack(key.node.path, (0, synthesized_ts_1.blockOf)(key, synthesized_ts_1.KEYS))),
        ...addedKeys.map(([name, block]) => keyInStack(`ekb_api_key.${name}`, block)),
    ];
    return [
        ...addedKeys.flatMap(([, block]) => (0, index_ts_1.reviewDeclaredKey)((0, synthesized_ts_1.declaredKey)(block))),
        ...addedOutputs.flatMap(([name, block]) => reviewOutput(name, block, stack)),
        ...(0, index_ts_1.reviewNames)(together),
        ...(together.length > 0 && hasLocalState(stack) ? (0, index_ts_1.reviewLocalState)(together) : []),
    ];
}
function withoutElement(stack, section, elements) {
    const names = new Set(elements.map(({ friendlyUniqueId }) => friendlyUniqueId));
    return Object.entries((0, synthesized_ts_1.overridingBlocks)(stack, section)).filter(([name]) => !names.has(name));
}
function keyInStack(shown, block) {
    const { name, storesSecret } = (0, synthesized_ts_1.declaredKey)(block);
    return {
        shown,
        name,
        storesSecret,
        project: JSON.stringify([block['provider'], block['project_id']]),
        isRepeated: block['for_each'] != null || block['count'] != null,
    };
}
function hasLocalState(stack) {
    const { terraform } = stack.toTerraform();
    if (terraform?.cloud !== undefined)
        return false;
    return !(0, synthesized_ts_1.isBlock)(terraform?.backend) || 'local' in terraform.backend;
}
