import { expect, expectAccessible, expectNoSidewaysScroll, openAs, test } from './kit/journey.js';

interface Reviews {
  readonly items: readonly { readonly reviewId: string; readonly status: string }[];
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 375, height: 740 } });

  test('a result is traced to the rows HR imported', async ({ page, company }) => {
    const [employee] = company.personas;
    if (employee === undefined) throw new Error('The demonstration has nobody in it.');
    const { items } = await company.get<Reviews>(employee, '/api/reviews/mine?limit=50');
    const last = items.find(({ status }) => status === 'closed');
    await openAs(page, employee, `/reviews/${last?.reviewId ?? ''}`);
    await page.getByText('为什么是这个分数').click();
    await expect(page.getByText('各组成按权重加权平均，四舍五入到 0.1')).toBeVisible();
    await page.getByText(/客户满意度.*行导入数据/u).click();
    const rows = page.getByRole('table', { name: '客户满意度的导入数据' });
    await expect(rows.getByRole('row').nth(1)).toContainText('客服指标-');
    await expect(rows.getByRole('row').nth(1)).toContainText(/于 .+ 导入/u);
    await expectAccessible(page, 'why this number');
    await expectNoSidewaysScroll(page, 'why this number');
  });
});
