"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.KeyGuard = void 0;
const cdktn_1 = require("cdktn");
const rich_text_ts_1 = require("../review/judging/rich-text.js");
const index_ts_1 = require("../review/rules/index.js");
const accepted_findings_ts_1 = require("./accepted-findings.js");
const after_aspects_ts_1 = require("./after-aspects.js");
const construct_findings_ts_1 = require("./construct-findings.js");
class KeyGuard {
    failOn;
    constructor(props = {}) {
        this.failOn = levelOf(props.failOn ?? 'high');
    }
    static addTo(scope, props = {}) {
        const guard = new KeyGuard(props);
        const stacks = scope.node.findAll().filter(cdktn_1.TerraformStack.isStack);
        refuseOtherCopies(stacks);
        if (stacks.length === 0 && cdktn_1.App.isApp(scope)) {
            throw new Error('The app has no stack that a KeyGuard could look at: create the stacks first.');
        }
        for (const watched of stacks.length > 0 ? stacks : [scope])
            cdktn_1.Aspects.of(watched).add(guard);
        if (cdktn_1.App.isApp(scope))
            scope.node.addValidation({ validate: () => complaintsOf(scope) });
        return guard;
    }
    static accept(scope, rule, reason) {
        (0, accepted_findings_ts_1.acceptFinding)(scope, rule, reason);
    }
    static findings(scope) {
        return scope.node.findAll().flatMap(node => notAccepted(node).map(finding => ({
            rule: finding.rule,
            constructPath: node.node.path,
            message: messageOf(finding),
        })));
    }
    visit(node) {
        refuseOtherCopies(node.node.scopes.filter(cdktn_1.TerraformStack.isStack));
        if (!cdktn_1.Aspects.of(node).all.includes(this))
            return;
        (0, after_aspects_ts_1.afterAspects)(node, this, () => {
            for (const inside of node.node.findAll()) {
                for (const finding of notAccepted(inside))
                    this.annotate(inside, finding);
            }
        });
    }
    annotate(node, finding) {
        const message = messageOf(finding);
        const isError = (0, index_ts_1.isAtLeast)(index_ts_1.RULES[finding.rule].level, this.failOn);
        const said = node.node.metadata.filter(({ data }) => data === message).map(({ type }) => type);
        if (said.includes(cdktn_1.AnnotationMetadataEntryType.ERROR) || (said.length > 0 && !isError))
            return;
        if (isError)
            cdktn_1.Annotations.of(node).addError(message);
        else
            cdktn_1.Annotations.of(node).addWarning(message);
    }
}
exports.KeyGuard = KeyGuard;
function refuseOtherCopies(stacks) {
    const stranger = stacks.find(stack => !(stack instanceof cdktn_1.TerraformStack));
    if (stranger === undefined)
        return;
    throw new Error(`KeyGuard cannot look at the stack "${stranger.node.path}": the program and this package load two copies of the framework, as they do where npm links the package. Install the tarball of \`npm pack\`, or with \`npm install --install-links\`, so that both load one copy.`);
}
function levelOf(failOn) {
    const level = [...index_ts_1.LEVELS, 'never'].find(known => known === failOn);
    if (level !== undefined)
        return level;
    throw new Error(`KeyGuard: failOn is ${JSON.stringify(failOn)}; it must be ${[...index_ts_1.LEVELS].map(known => `"${known}"`).join(', ')} or "never".`);
}
function complaintsOf(app) {
    const isWatched = ({ node }) => node.scopes
        .filter(cdktn_1.TerraformStack.isStack)
        .some(stack => cdktn_1.Aspects.of(stack).all.some(aspect => aspect instanceof KeyGuard));
    return app.node
        .findAll()
        .filter(cdktn_1.TerraformStack.isStack)
        .filter(stack => !isWatched(stack))
        .map(({ node }) => `The stack "${node.path}" was created after KeyGuard.addTo, so no guard looks at it. Call KeyGuard.addTo behind the last stack.`);
}
function notAccepted(node) {
    return (0, construct_findings_ts_1.findingsOf)(node).filter(({ rule }) => !(0, accepted_findings_ts_1.isAccepted)(node, rule));
}
function messageOf({ rule, seen, remedy = index_ts_1.RULES[rule].remedy }) {
    return `${rule} ${index_ts_1.RULES[rule].title}: ${(0, rich_text_ts_1.quoted)(seen)} ${(0, index_ts_1.wordsFor)(remedy, index_ts_1.GUARD)} See ${(0, index_ts_1.linkOf)(rule)}`;
}
