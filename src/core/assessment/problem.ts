/** What is wrong, where, and what to do. A job never throws for bad data: it returns problems. */

/** A cell as a person finds it: the tab's title and the cell's A1 name. */
export interface Where {
  tab: string;
  cell: string;
}

export interface Problem {
  /** `blocks`: the job sends nothing. `warns`: the job goes on and says it. */
  severity: 'blocks' | 'warns';
  where: Where | null;
  /** A Vietnamese sentence: what is wrong and what to do. */
  message: string;
}
