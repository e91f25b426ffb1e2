"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.RULE_IDS = exports.RULES = void 0;
exports.checksOf = checksOf;
exports.planChecksOf = planChecksOf;
const registry_ts_1 = require("./registry.js");
const INDEXED = registry_ts_1.REGISTRY;
exports.RULES = Object.fromEntries(INDEXED.toSorted((one, other) => one.id.localeCompare(other.id, 'en')).map(rule => [rule.id, rule]));
exports.RULE_IDS = Object.keys(exports.RULES);
function checksOf(kind) {
    return checksIn(({ checks }) => checks[kind]);
}
function planChecksOf(part) {
    return checksIn(({ checks }) => checks.plan?.[part]);
}
function checksIn(find) {
    return INDEXED.flatMap(rule => {
        const check = find(rule);
        return check === undefined ? [] : [{ rule: rule.id, check }];
    });
}
