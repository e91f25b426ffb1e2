"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.keyPolicies = void 0;
var key_policies_ts_1 = require("./key-policies.js");
Object.defineProperty(exports, "keyPolicies", { enumerable: true, get: function () { return key_policies_ts_1.keyPolicies; } });
