/** How old a key is: whole days since it was created, and 0 where a clock says that it is not yet. */
export declare function wholeDays(createdAt: Date, at: Date): number;
