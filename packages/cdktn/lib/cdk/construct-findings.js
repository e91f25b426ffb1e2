"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.findingsOf = findingsOf;
const cdktn_1 = require("cdktn");
const index_ts_1 = require("../review/rules/index.js");
const synthesized_ts_1 = require("./synthesized.js");
function findingsOf(construct) {
    if (isApiKey(construct))
        return (0, index_ts_1.reviewDeclaredKey)((0, synthesized_ts_1.declaredKey)(construct));
    if (cdktn_1.TerraformOutput.isTerraformOutput(construct))
        return reviewOutput(construct);
    if (cdktn_1.TerraformStack.isStack(construct))
        return reviewStack(construct);
    return [];
}
function isApiKey(construct) {
    return (cdktn_1.TerraformElement.isTerraformElement(construct) &&
        'ekb_api_key' in (construct.toTerraform().resource ?? {}));
}
function reviewOutput(output) {
    const { value, sensitive } = (0, synthesized_ts_1.blockOf)(output, 'output');
    if (sensitive === true)
        return [];
    return (0, index_ts_1.keyValuesIn)(withLocals(JSON.stringify(value) ?? '', output.cdktfStack)).map(reference => ({
        rule: 'EKB005',
        seen: `The output "${output.friendlyUniqueId}" shows ${reference}.`,
    }));
}
function withLocals(expression, stack) {
    if (!expression.includes('local.'))
        return expression;
    const locals = new Map(stack.node
        .findAll()
        .filter(construct => construct instanceof cdktn_1.TerraformLocal)
        .map(local => [local.friendlyUniqueId, JSON.stringify((0, synthesized_ts_1.resolved)(local, local.toTerraform())) ?? '']));
    const parts = [expression];
    const names = (text) => [...text.matchAll(/\blocal\.([\w-]+)/g)].map(([, name = '']) => name);
    for (const part of parts) {
        for (const name of names(part)) {
            const meant = locals.get(name);
            locals.delete(name);
            if (meant !== undefined)
                parts.push(meant);
        }
    }
    return parts.join('\n');
}
function reviewStack(stack) {
    const keys = stack.node.findAll().filter(isApiKey).map(synthesized_ts_1.declaredKey);
    return [
        ...(0, index_ts_1.reviewNames)(keys.map(({ name }) => name)),
        ...(keys.length > 0 && hasLocalState(stack) ? (0, index_ts_1.reviewLocalState)(keys) : []),
    ];
}
function hasLocalState(stack) {
    const { terraform } = stack.toTerraform();
    if (terraform?.cloud !== undefined)
        return false;
    return !(0, synthesized_ts_1.isBlock)(terraform?.backend) || 'local' in terraform.backend;
}
