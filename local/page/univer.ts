/**
 * Univer with the plugins of a plain grid: sheets, their editor and formula bar, in Vietnamese. No toolbar, no menus, no sheet
 * bar of its own; formulas are texts to it, since the host has computed everything.
 */
import { type Injector, LocaleType, mergeLocales, Univer } from '@univerjs/core';
import DesignTexts from '@univerjs/design/locale/vi-VN';
import { UniverDocsPlugin } from '@univerjs/docs';
import { UniverDocsUIPlugin } from '@univerjs/docs-ui';
import DocsUITexts from '@univerjs/docs-ui/locale/vi-VN';
import { UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import { UniverRenderEnginePlugin } from '@univerjs/engine-render';
import { UniverSheetsPlugin } from '@univerjs/sheets';
import SheetsTexts from '@univerjs/sheets/locale/vi-VN';
import { CalculationMode, UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';
import SheetsFormulaTexts from '@univerjs/sheets-formula/locale/vi-VN';
import { UniverSheetsFormulaUIPlugin } from '@univerjs/sheets-formula-ui';
import SheetsFormulaUITexts from '@univerjs/sheets-formula-ui/locale/vi-VN';
import { UniverSheetsUIPlugin } from '@univerjs/sheets-ui';
import SheetsUITexts from '@univerjs/sheets-ui/locale/vi-VN';
import { UniverUIPlugin } from '@univerjs/ui';
import UITexts from '@univerjs/ui/locale/vi-VN';
import '@univerjs/design/lib/index.css';
import '@univerjs/ui/lib/index.css';
import '@univerjs/docs-ui/lib/index.css';
import '@univerjs/sheets-ui/lib/index.css';
import '@univerjs/sheets-formula-ui/lib/index.css';

export function startUniver(container: HTMLElement): { univer: Univer; injector: Injector } {
  const univer = new Univer({
    locale: LocaleType.VI_VN,
    locales: {
      [LocaleType.VI_VN]: mergeLocales(
        DesignTexts,
        UITexts,
        DocsUITexts,
        SheetsTexts,
        SheetsUITexts,
        SheetsFormulaTexts,
        SheetsFormulaUITexts,
      ),
    },
  });
  univer.registerPlugin(UniverRenderEnginePlugin);
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverUIPlugin, {
    container,
    header: true,
    toolbar: false,
    footer: false,
    contextMenu: false,
    headerMenu: false,
  });
  univer.registerPlugin(UniverDocsPlugin);
  univer.registerPlugin(UniverDocsUIPlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsUIPlugin, {
    formulaBar: true,
    footer: false,
    clipboardConfig: { hidePasteOptions: true },
    protectedRangeShadow: false,
    disableForceStringAlert: true,
    disableForceStringMark: true,
  });
  univer.registerPlugin(UniverSheetsFormulaPlugin, {
    initialFormulaComputing: CalculationMode.NO_CALCULATION,
  });
  univer.registerPlugin(UniverSheetsFormulaUIPlugin, { functionScreenTips: false });
  return { univer, injector: univer.__getInjector() };
}
