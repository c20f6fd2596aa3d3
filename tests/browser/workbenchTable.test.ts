// The workbench's table: what a person does to cells, rows and tabs.
import type { Locator, Page } from 'playwright-core';
import { describeInBrowser } from '../support/browser';
import { atWorkbench, once } from '../support/workbench';

const script = `
function onOpen() {
  SpreadsheetApp.getUi().createMenu('道具').addItem('準備', 'prepare').addToUi();
}
function onEdit(e) {
  if (e.range.getColumn() === 2) e.range.offset(0, 1).setValue('変更：' + e.value);
}
function prepare() {
  const sheet = SpreadsheetApp.getActiveSheet();
  sheet.getRange('A1:F4').setValues([
    ['番号', '取組', '記録', '状況', '議題', '期限'],
    [2, '書かない窓口', '', '未着手', false, new Date(2023, 7, 31)],
    [1, '窓口決済', '', '完了', false, new Date(2023, 6, 31)],
    [3, '公開型GIS', '', '未着手', false, new Date(2024, 2, 29)],
  ]);
  sheet.setFrozenRows(1);
  sheet.getRange('D2:D4').setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['未着手', '進行中', '完了']).setAllowInvalid(false).build());
  sheet.getRange('E2:E4').insertCheckboxes();
  sheet.getRange('B3').setNote('名簿を確かめてください');
  sheet.getRange('A6:C7').merge().setValue('結合');
}`;

const prepared = (work: Parameters<typeof atWorkbench>[1]) =>
  atWorkbench({ script }, async (stand) => {
    await stand.choose('道具', '準備');
    await stand.cell('B2').getByText('書かない窓口').waitFor();
    await work(stand);
  });

/** Pastes as Excel would hand it over. */
const paste = (page: Page, text: string) =>
  page.evaluate((table) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', table);
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);

const textOf = async (cell: Locator) => (await cell.locator('.cell-text').textContent()) ?? '';

describeInBrowser('the table of the workbench', () => {
  test('shows what onEdit makes of a typed value', () =>
    prepared(async ({ page, cell }) => {
      await cell('B2').click();
      await page.keyboard.type('新しい名前');
      await page.keyboard.press('Enter');
      await cell('C2').getByText('変更：新しい名前').waitFor();
    }));

  // one page answers for all of these
  const seen = once(async () => {
    const found = {
      refusal: '',
      afterRefusal: '',
      converted: '',
      afterConversion: '',
      pasted: [''],
      inserted: '',
      deleted: '',
      tabs: [['']],
      chosen: '',
      ticked: false,
      copied: '',
      note: '',
      noteAfterEscape: true,
      belowMerged: '',
    };
    await prepared(async ({ page, context, cell, goTo }) => {
      await goTo('D4');
      await paste(page, '保留');
      found.refusal = (await page.getByRole('alert').getByText('D4').textContent()) ?? '';
      found.afterRefusal = await textOf(cell('D4'));
      await goTo('A4');
      const devtools = await context.newCDPSession(page);
      await devtools.send('Input.imeSetComposition', { text: 'きかく', selectionStart: 3, selectionEnd: 3 });
      // the Enter that ends a conversion carries code 229 and must not leave the cell
      await devtools.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Process', code: 'Enter', windowsVirtualKeyCode: 229 });
      await devtools.send('Input.insertText', { text: '企画' });
      await page.keyboard.press('Enter');
      found.converted = (await cell('A4').getByText('企画').textContent()) ?? '';
      found.afterConversion = (await page.locator('.cell.active').getAttribute('data-cell')) ?? '';
      await goTo('F9');
      await paste(page, '2023/9/1\t1,200\r\n"二行の\n文"\t50%\r\n');
      await cell('G10').getByText('50%').waitFor();
      found.pasted = await Promise.all(['F9', 'G9', 'F10'].map((address) => textOf(cell(address))));
      await goTo('A2');
      await page.getByRole('button', { name: '行', exact: true }).click();
      await page.getByRole('menuitem', { name: '上に1行挿入' }).click();
      found.inserted = (await cell('B3').getByText('書かない窓口').textContent()) ?? '';
      await page.getByRole('button', { name: '行', exact: true }).click();
      await page.getByRole('menuitem', { name: 'この行を削除' }).click();
      found.deleted = (await cell('B2').getByText('書かない窓口').textContent()) ?? '';
      const tabs = () => page.getByRole('tablist', { name: 'シート' }).getByRole('tab').allTextContents();
      await page.getByRole('button', { name: 'シートを追加' }).click();
      await page.getByRole('tab', { name: 'シート2', selected: true }).dblclick();
      await page.getByRole('textbox', { name: '新しいシート名' }).fill('名簿');
      await page.getByRole('button', { name: '変える' }).click();
      await page.getByRole('tab', { name: '名簿' }).waitFor();
      found.tabs = [await tabs()];
      await page.getByRole('button', { name: 'シート「名簿」の操作' }).click();
      await page.getByRole('menuitem', { name: 'シートを削除' }).click();
      await page.getByRole('tab', { name: '名簿' }).waitFor({ state: 'detached' });
      found.tabs.push(await tabs());
      await goTo('D2');
      await page.keyboard.press('Enter');
      await page.getByRole('option', { name: '進行中' }).waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      found.chosen = (await cell('D2').getByText('進行中').textContent()) ?? '';
      await goTo('E2');
      await page.keyboard.press('Space');
      await page.getByRole('checkbox', { name: 'チェックあり' }).waitFor();
      found.ticked = await cell('E2').getByRole('checkbox').isChecked();
      await goTo('A2');
      await page.keyboard.press('Shift+ArrowRight');
      await page.keyboard.press('Shift+ArrowDown');
      await page.keyboard.press('Control+c');
      await page.getByRole('status').getByText('4個のセルをコピーしました').waitFor();
      found.copied = await page.evaluate(() => navigator.clipboard.readText());
      await goTo('B3');
      found.note = (await page.getByRole('tooltip').textContent()) ?? '';
      await page.keyboard.press('Escape');
      found.noteAfterEscape = await page.getByRole('tooltip').isVisible();
      await goTo('A6');
      await page.keyboard.press('ArrowDown');
      await cell('A6').and(page.locator(':not(.active)')).waitFor();
      found.belowMerged = (await page.locator('.cell.active').getAttribute('data-cell')) ?? '';
    });
    return found;
  });

  test('says in words why a value is refused', async () => {
    expect((await seen()).refusal).toContain('使えるのは 「未着手」「進行中」「完了」 です');
  });

  test('keeps the old value where a new one is refused', async () => {
    expect((await seen()).afterRefusal).toBe('未着手');
  });

  test('lets a Japanese conversion begin in the cell and finish with Enter', async () => {
    expect(await seen()).toMatchObject({ converted: '企画', afterConversion: 'A5' });
  });

  test('pastes a table from Excel as if it were typed', async () => {
    expect((await seen()).pasted).toEqual(['2023/09/01', '1,200', '二行の\n文']);
  });

  test('inserts a row above and deletes it again', async () => {
    expect(await seen()).toMatchObject({ inserted: '書かない窓口', deleted: '書かない窓口' });
  });

  test('renames and deletes a tab', async () => {
    expect((await seen()).tabs).toEqual([[expect.any(String), '名簿'], [expect.any(String)]]);
  });

  test('offers the values of a list and takes one by keyboard', async () => {
    expect((await seen()).chosen).toBe('進行中');
  });

  test('ticks a checkbox with the space bar', async () => {
    expect((await seen()).ticked).toBe(true);
  });

  test('copies a block as a table', async () => {
    expect((await seen()).copied).toBe('2\t書かない窓口\n1\t窓口決済');
  });

  test('shows a note on focus and hides it with Esc', async () => {
    expect(await seen()).toMatchObject({ note: '名簿を確かめてください', noteAfterEscape: false });
  });

  test('takes a merged block as one cell for the arrow keys', async () => {
    expect((await seen()).belowMerged).toBe('A8');
  });

  test('takes the person to the cell asked for while the rows of another tab are still on their way', () =>
    prepared(async ({ page, cell, goTo }) => {
      await page.getByRole('button', { name: 'シートを追加' }).click();
      await page
        .getByRole('tab', { selected: true })
        .and(page.getByRole('tab', { name: /2/ }))
        .waitFor();
      let arrive = (): void => undefined;
      const later = new Promise<void>((resolve) => {
        arrive = resolve;
      });
      await page.route('**/api/view', async (route) => {
        await later;
        await route.continue();
      });
      await page.getByRole('tab').first().click();
      const arrived = goTo('Z40');
      await page.locator('[role="grid"]:focus').waitFor();
      arrive();
      await arrived;
      await page.keyboard.type('遠いセル');
      await page.keyboard.press('Enter');
      await cell('Z40').getByText('遠いセル').waitFor();
      expect(await cell('Z40').evaluate((element) => element.getBoundingClientRect().left < innerWidth)).toBe(true);
    }));

  test('undoes an edit together with what onEdit made of it, and does it again', () =>
    prepared(async ({ page, cell }) => {
      await cell('B2').click();
      await page.keyboard.type('別');
      await page.keyboard.press('Enter');
      await cell('C2').getByText('変更：別').waitFor();
      await page.keyboard.press('Control+z');
      await cell('B2').getByText('書かない窓口').waitFor();
      expect(await cell('C2').locator('.cell-text').count()).toBe(0);
      await page.keyboard.press('Control+y');
      await cell('C2').getByText('変更：別').waitFor();
    }));

  test('undoes what the add-on did', () =>
    prepared(async ({ page, cell }) => {
      await page.getByRole('button', { name: '元に戻す' }).click();
      await cell('B2').getByText('書かない窓口').waitFor({ state: 'detached' });
    }));

  test('sorts below the frozen row by the column of the active cell', () =>
    atWorkbench({ script: script.replace(".merge().setValue('結合')", '') }, async ({ page, cell, choose, goTo }) => {
      await choose('道具', '準備');
      await goTo('A3');
      await page.getByRole('button', { name: '並べ替え' }).click();
      await page.getByRole('menuitem', { name: 'A 列で昇順（小さい順）' }).click();
      await cell('B2').getByText('窓口決済').waitFor();
      await cell('B1').getByText('取組').waitFor();
    }));

  test('draws only the rows in view of a long sheet', () =>
    atWorkbench(
      { file: { name: 'long.csv', bytes: Array.from({ length: 10_000 }, (_, index) => `${index + 1},取組${index + 1}`).join('\n') } },
      async ({ page, cell }) => {
        await page.keyboard.press('Control+End');
        await cell('B10000').getByText('取組10000').waitFor();
        expect(await page.getByRole('row').count()).toBeLessThan(80);
      },
    ));
});
