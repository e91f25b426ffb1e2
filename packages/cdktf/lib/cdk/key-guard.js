"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.KeyGuard = void 0;
const cdktf_1 = require("cdktf");
const index_ts_1 = require("../review/rules/index.js");
const accepted_findings_ts_1 = require("./accepted-findings.js");
const construct_findings_ts_1 = require("./construct-findings.js");
class KeyGuard {
    failOn;
    constructor(props = {}) {
        this.failOn = props.failOn ?? 'high';
    }
    static accept(scope, rule, reason) {
        (0, accepted_findings_ts_1.acceptFinding)(scope, rule, reason);
    }
    visit(node) {
        for (const finding of (0, construct_findings_ts_1.findingsOf)(node)) {
            if (!(0, accepted_findings_ts_1.isAccepted)(node, finding.rule))
                this.annotate(node, finding);
        }
    }
    annotate(node, { rule, seen }) {
        const { level, title, remedy } = index_ts_1.RULES[rule];
        const message = `${rule} ${title}: ${seen} ${remedy} See ${(0, index_ts_1.anchorOf)(rule)}`;
        if (node.node.metadata.some(({ data }) => data === message))
            return;
        const annotations = cdktf_1.Annotations.of(node);
        if ((0, index_ts_1.isAtLeast)(level, this.failOn))
            annotations.addError(message);
        else
            annotations.addWarning(message);
    }
}
exports.KeyGuard = KeyGuard;
