import { type IAspect } from 'cdktf';
import type { IConstruct } from 'constructs';
/**
 * Calls back once every aspect has looked at a stack. The frameworks go through a stack from the top to its last
 * construct, and at each construct through the aspects in the order in which they were added, those of the constructs
 * around it first. So what is the last aspect of the last construct comes after all others, wherever they stand.
 *
 * @param scope where the aspect that asks stands, while the framework visits it
 * @param judge may be called again where another aspect adds constructs
 */
export declare function afterAspects(scope: IConstruct, asking: IAspect, judge: () => void): void;
