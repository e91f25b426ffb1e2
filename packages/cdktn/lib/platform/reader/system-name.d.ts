/** Whether this is the name of the system key: "Automator Key", in upper or lower case, with or without spaces around it. */
export declare function isSystemName(name: string): boolean;
