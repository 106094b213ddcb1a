/** All jobs by name: the one list that the shell runs from. */
import type { JobName } from '../text/jobs';
import { generate } from './generate';
import type { Job } from './plan';
import { publishDraft, publishOfficially } from './publish';
import { rank } from './rank';
import { setUp } from './set-up';

export const JOBS: Readonly<Record<JobName, Job>> = {
  setUp,
  generate,
  rank,
  publishDraft,
  publishOfficially,
};
