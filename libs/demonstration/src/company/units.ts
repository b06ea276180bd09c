const COMPANY = '远山科技|Yuanshan';
const SERVICE = `${COMPANY}/客服中心|Service centre`;

/** Units by the key the roster uses, as a people file writes their path. */
export const UNITS = {
  office: `${COMPANY}/总经办|Executive office`,
  people: `${COMPANY}/人力资源部|People`,
  audit: `${COMPANY}/内审部|Internal audit`,
  it: `${COMPANY}/信息技术部|IT`,
  product: `${COMPANY}/产品研发部|Product and engineering`,
  sales: `${COMPANY}/市场销售部|Marketing and sales`,
  service: SERVICE,
  online: `${SERVICE}/在线客服部|Online service`,
  hotline: `${SERVICE}/热线客服部|Hotline`,
  complaints: `${SERVICE}/投诉与升级部|Complaints and escalations`,
  quality: `${SERVICE}/质检与培训部|Quality and training`,
} as const;

export type UnitKey = keyof typeof UNITS;

/** The four units whose people are reviewed. */
export const SERVICE_UNITS = ['online', 'hotline', 'complaints', 'quality'] as const;
export type ServiceUnit = (typeof SERVICE_UNITS)[number];

export const isServiceUnit = (unit: UnitKey): unit is ServiceUnit =>
  SERVICE_UNITS.some((each) => each === unit);
