"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.expressionsBehind = expressionsBehind;
exports.meaningBehind = meaningBehind;
exports.findVariable = findVariable;
const cdktf_1 = require("cdktf");
const synthesized_ts_1 = require("./synthesized.js");
const NAME = /\blocal\.([\w-]+)|\bdata\.terraform_remote_state\.([\w-]+)\.outputs\.([\w-]+)/g;
const OF_STACK = 'cross-stack-reference-input-';
function expressionsBehind(value, stack) {
    const found = [];
    const seen = new Set();
    const waiting = [{ value, stack }];
    for (const next of waiting) {
        for (const expression of (0, synthesized_ts_1.expressionsIn)(next.value)) {
            found.push(expression);
            for (const element of namedIn(expression, next.stack)) {
                if (seen.has(element))
                    continue;
                seen.add(element);
                waiting.push({ value: meaningOf(element), stack: element.cdktfStack });
            }
        }
    }
    return found;
}
function meaningBehind(path, stack) {
    const [element] = namedIn(path.join('.'), stack);
    return element && { element, value: meaningOf(element) };
}
function findVariable(stack, name) {
    const found = find(stack, `var.${name}`);
    return found instanceof cdktf_1.TerraformVariable ? found : undefined;
}
function namedIn(expression, stack) {
    return [...expression.matchAll(NAME)].flatMap(([, local, state = '', output = '']) => {
        if (local !== undefined)
            return find(stack, `local.${local}`) ?? [];
        const origin = originOf(find(stack, `state.${state}`));
        return (origin && find(origin, `output.${output}`)) ?? [];
    });
}
function originOf(state) {
    if (!state?.node.id.startsWith(OF_STACK))
        return undefined;
    const path = state.node.id.slice(OF_STACK.length).split('/');
    const origin = path.reduce((at, id) => at?.node.tryFindChild(id), state.node.root);
    return origin && cdktf_1.TerraformStack.isStack(origin) ? origin : undefined;
}
function meaningOf(element) {
    return element instanceof cdktf_1.TerraformLocal ? (0, synthesized_ts_1.synthesized)(element, synthesized_ts_1.LOCALS) : (0, synthesized_ts_1.blockOf)(element, synthesized_ts_1.OUTPUTS)['value'];
}
const known = new WeakMap();
function find(stack, name) {
    const before = known.get(stack)?.get(name);
    if (before !== undefined && nameOf(before) === name)
        return before;
    const named = stack.node
        .findAll()
        .filter(isNamed)
        .filter(element => element.cdktfStack === stack);
    const index = new Map(named.map(element => [nameOf(element), element]));
    known.set(stack, index);
    return index.get(name);
}
function isNamed(construct) {
    return (construct instanceof cdktf_1.TerraformLocal ||
        construct instanceof cdktf_1.TerraformRemoteState ||
        construct instanceof cdktf_1.TerraformVariable ||
        cdktf_1.TerraformOutput.isTerraformOutput(construct));
}
function nameOf(element) {
    if (element instanceof cdktf_1.TerraformLocal)
        return `local.${element.friendlyUniqueId}`;
    if (element instanceof cdktf_1.TerraformVariable)
        return `var.${element.friendlyUniqueId}`;
    return `${element instanceof cdktf_1.TerraformRemoteState ? 'state' : 'output'}.${element.friendlyUniqueId}`;
}
