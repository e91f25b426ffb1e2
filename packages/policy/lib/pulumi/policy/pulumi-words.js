"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.IN_PULUMI = exports.PULUMI_WORDS = void 0;
exports.inPulumi = inPulumi;
exports.PULUMI_WORDS = { rotateAfter: 'rotateAfter', withGap: 'with deleteBeforeReplace' };
exports.IN_PULUMI = [
    [
        'Set `create_before_destroy` in the `lifecycle` of the key; with Pulumi leave `deleteBeforeReplace` off.',
        'Leave `deleteBeforeReplace` off.',
    ],
    ['Without `create_before_destroy` the old key', 'With `deleteBeforeReplace` the old key'],
    ['`rotate_after`', '`rotateAfter`'],
    ['the `ekb_automator_key` data source', 'the function `getAutomatorKey`'],
    [
        'else say what the key has to change.',
        'else have its name approved: `approved_privileged` in the configuration of this policy.',
    ],
    ['the limit in `ekb.review.yaml`', 'the limit in the configuration of this policy'],
    ['the pattern in `ekb.review.yaml`', 'the pattern in the configuration of this policy'],
];
function inPulumi(text) {
    return exports.IN_PULUMI.reduce((said, [words, here]) => said.replaceAll(words, here), text);
}
