"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.GUARD = exports.POLICY_PACK = exports.PULUMI_REVIEW = exports.TERRAFORM_REVIEW = void 0;
exports.reviewAudience = reviewAudience;
exports.wordsFor = wordsFor;
const engine_text_ts_1 = require("../../core/messages/engine-text.js");
const cdk_ts_1 = require("../../core/messages/vocabularies/cdk.js");
const pulumi_ts_1 = require("../../core/messages/vocabularies/pulumi.js");
const terraform_ts_1 = require("../../core/messages/vocabularies/terraform.js");
const REVIEW_FILE = '`ekb.review.yaml`';
exports.TERRAFORM_REVIEW = { words: terraform_ts_1.TERRAFORM, settings: REVIEW_FILE };
exports.PULUMI_REVIEW = { words: pulumi_ts_1.PULUMI, settings: REVIEW_FILE };
exports.POLICY_PACK = { words: pulumi_ts_1.PULUMI, settings: 'the configuration of this policy' };
exports.GUARD = { words: cdk_ts_1.CDK, settings: REVIEW_FILE };
function reviewAudience(engine) {
    return engine === 'pulumi' ? exports.PULUMI_REVIEW : exports.TERRAFORM_REVIEW;
}
function wordsFor(template, { words, settings }) {
    return (0, engine_text_ts_1.engineText)(template, { settings }).in(words);
}
