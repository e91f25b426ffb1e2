"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.afterAspects = afterAspects;
const cdktn_1 = require("cdktn");
function afterAspects(scope, asking, judge) {
    const stack = scope.node.scopes.filter(cdktn_1.TerraformStack.isStack).at(-1) ?? scope;
    const last = lastOf(stack);
    const aspect = new Last(stack, judge);
    if (last !== scope)
        cdktn_1.Aspects.of(last).add(aspect);
    else if (cdktn_1.Aspects.of(scope).all.at(-1) === asking)
        aspect.judge();
    else
        scope.node.addValidation(aspect);
}
class Last {
    #stack;
    #judge;
    #isDone = false;
    constructor(stack, judge) {
        this.#stack = stack;
        this.#judge = judge;
    }
    visit(node) {
        if (this.#isDone)
            return;
        const last = lastOf(this.#stack);
        if (last === node) {
            this.judge();
            return;
        }
        cdktn_1.Aspects.of(last).add(this);
        if (!last.node.scopes.includes(node))
            this.#judge();
    }
    validate() {
        this.judge();
        return [];
    }
    judge() {
        if (!this.#isDone)
            this.#judge();
        this.#isDone = true;
    }
}
function lastOf(scope) {
    const last = scope.node.children.at(-1);
    return last === undefined ? scope : lastOf(last);
}
