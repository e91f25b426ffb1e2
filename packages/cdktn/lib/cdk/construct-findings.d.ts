import type { IConstruct } from 'constructs';
import { type Finding } from '../review/rules/index.js';
/** What is to be said of one construct: a key, an output, or a stack with everything in it. */
export declare function findingsOf(construct: IConstruct): Finding[];
