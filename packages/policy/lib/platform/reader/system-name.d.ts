/** Whether a key of this name is the platform's own: "Automator Key" in any case, blanks around it ignored. */
export declare function isSystemName(name: string): boolean;
