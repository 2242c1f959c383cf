/** What a made-up report says: its results of the year before, its targets of its own year. */
interface Said {
  gdp: [result: string, target: string];
  jobs: [result: string, target: string];
  prices: [result: string, target: string];
  income?: [result: string, target: string];
}

/** A report in our own words about an invented place. */
export function setReport(place: string, year: number, said: Said): string {
  const { gdp, jobs, prices, income } = said;
  return [
    `${place}${year}年政府工作报告`,
    `一、${year - 1}年工作回顾`,
    `过去一年，地区生产总值增长${gdp[0]}，城镇新增就业${jobs[0]}，居民消费价格上涨${prices[0]}。`,
    income === undefined ? '' : `全体居民人均可支配收入增长${income[0]}。`,
    `新建改建农村公路${year - 1990}公里。`,
    `二、${year}年工作安排`,
    `今年发展的主要预期目标是：地区生产总值增长${gdp[1]}，城镇新增就业${jobs[1]}，居民消费价格涨幅${prices[1]}${
      income === undefined ? '' : `，居民人均可支配收入增长${income[1]}`
    }，城镇调查失业率保持合理水平。`,
    `新建改建农村公路${year - 1985}公里。`,
  ]
    .filter((line) => line !== '')
    .join('\n');
}

/** Two years of one place: met, missed, near its target, and one that the later report is silent about. */
export const BEFORE = setReport('示例市', 2025, {
  gdp: ['5.1%', '5.5%左右'],
  jobs: ['4.2万人', '4万人以上'],
  prices: ['0.2%', '2%左右'],
  income: ['5.5%', '6%'],
});
export const AFTER = setReport('示例市', 2026, {
  gdp: ['5%', '5%左右'],
  jobs: ['4.3万人', '4.2万人以上'],
  prices: ['0.3%', '2%左右'],
});

export const LATEST = setReport('示例市', 2027, {
  gdp: ['5.3%', '5%以上'],
  jobs: ['4.4万人', '4.2万人'],
  prices: ['0.1%', '2%左右'],
});

/** Other places for the later year. */
export function otherPlaces(count: number): string[] {
  return Array.from('甲乙丙丁戊己庚辛壬癸')
    .slice(0, count)
    .map((name, at) =>
      setReport(`${name}山市`, 2026, {
        gdp: ['5%', at % 3 === 0 ? '5%—5.5%' : `${4 + at / 2}%${at % 2 === 0 ? '左右' : '以上'}`],
        jobs: ['3万人', `${3 + at}万人`],
        prices: ['0.1%', '2%左右'],
      }),
    );
}
