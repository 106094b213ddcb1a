/** The server's functions as promises, typed from main.ts's exports. Every call fails in one way: with a sentence. */
import type * as main from '../main';

type Callable =
  | 'readStanding'
  | 'readItemAcross'
  | 'readScoreLog'
  | 'readResultsFile'
  | 'readReportCards'
  | 'readAnalysis'
  | 'explainFigure'
  | 'readSurveyImport'
  | 'readUnitImport'
  | 'previewJob'
  | 'performJob'
  | 'jobProgress'
  | 'cancelJob'
  | 'goToCell';

interface Runner {
  withSuccessHandler(handler: (value: unknown) => void): Runner;
  withFailureHandler(handler: (error: Error) => void): Runner;
}

declare const google: { script: { run: Runner & Record<string, (...parameters: unknown[]) => void> } };

export function call<Name extends Callable>(
  name: Name,
  ...parameters: Parameters<(typeof main)[Name]>
): Promise<ReturnType<(typeof main)[Name]>> {
  return new Promise((resolve, reject) => {
    const run = google.script.run
      .withSuccessHandler((value) => resolve(value as ReturnType<(typeof main)[Name]>))
      .withFailureHandler(reject) as typeof google.script.run;
    run[name]!(...parameters);
  });
}
