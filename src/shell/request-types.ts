/** Proof by types that every request that core makes is one of Google's. Nothing here exists when the program runs. */
import type { Request } from '../core/workbook/request';

type Assignable<From extends To, To> = From;

/** Google's types know colours, masks and enums as plain strings, so ours are the stricter ones. */
export type ProvenRequest = Assignable<Request, GoogleAppsScript.Sheets.Schema.Request>;
