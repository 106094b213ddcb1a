/**
 * The units and appraisers of Sơn La in 2017, with the totals that the sample's item scores are made to reach.
 * Names of units are real; unit totals of both years, all addresses and who appraises what are made up.
 */
import type { ProposedCriteriaSet } from '../../src/core/criteria/proposed-criteria-sets';

export interface RegisteredUnit {
  code: string;
  name: string;
  /** Title of the unit's tab. */
  shortName: string;
  group: 'Sở, ban, ngành' | 'Văn phòng UBND tỉnh' | 'Huyện, thành phố';
  criteriaSet: ProposedCriteriaSet['key'];
  address: string;
  /** As in the numbers of the unit's documents: "12/KH-SNV". */
  signature: string;
  /** Index of 2016, null for a unit that was not assessed then. */
  previousIndex: number | null;
  /** Total that the item scores of 2017 are made to reach; it is never typed anywhere. */
  targetTotal: number;
}

type UnitRow = readonly [
  code: string,
  signature: string,
  name: string,
  shortName: string,
  previousIndex: number | null,
  targetTotal: number,
];

const DEPARTMENTS: readonly UnitRow[] = [
  ['SNV', 'SNV', 'Sở Nội vụ', 'Sở Nội vụ', 95.14, 93.57],
  ['STC', 'STC', 'Sở Tài chính', 'Sở Tài chính', 94.47, 92.76],
  ['SKHDT', 'SKHĐT', 'Sở Kế hoạch và Đầu tư', 'Sở KH-ĐT', 93.92, 92.03],
  ['SCT', 'SCT', 'Sở Công Thương', 'Sở Công Thương', 89.74, 89.97],
  ['SGTVT', 'SGTVT', 'Sở Giao thông vận tải', 'Sở GTVT', 92.68, 90.78],
  ['SXD', 'SXD', 'Sở Xây dựng', 'Sở Xây dựng', 92.21, 90.41],
  ['STTTT', 'STTTT', 'Sở Thông tin và Truyền thông', 'Sở TT-TT', 91.46, 91.53],
  ['STNMT', 'STNMT', 'Sở Tài nguyên và Môi trường', 'Sở TN-MT', 91.83, 90.19],
  ['SGDDT', 'SGDĐT', 'Sở Giáo dục và Đào tạo', 'Sở GD-ĐT', 90.18, 88.93],
  ['STP', 'STP', 'Sở Tư pháp', 'Sở Tư pháp', 93.35, 91.64],
  ['SVHTTDL', 'SVHTTDL', 'Sở Văn hóa, Thể thao và Du lịch', 'Sở VH-TT-DL', 88.95, 86.58],
  ['SNNPTNT', 'SNN', 'Sở Nông nghiệp và Phát triển nông thôn', 'Sở NN-PTNT', 87.64, 85.29],
  ['SNGV', 'SNgV', 'Sở Ngoại vụ', 'Sở Ngoại vụ', 87.07, 83.46],
  ['SKHCN', 'SKHCN', 'Sở Khoa học và Công nghệ', 'Sở KH-CN', 89.36, 88.74],
  ['SYT', 'SYT', 'Sở Y tế', 'Sở Y tế', 90.57, 89.16],
  ['SLDTBXH', 'SLĐTBXH', 'Sở Lao động - Thương binh và Xã hội', 'Sở LĐ-TBXH', 88.41, 88.62],
  ['TTT', 'TTT', 'Thanh tra tỉnh', 'Thanh tra tỉnh', 91.02, 90.05],
  ['BDT', 'BDT', 'Ban Dân tộc', 'Ban Dân tộc', 88.02, 88.37],
];

const OFFICE: readonly UnitRow[] = [['VP', 'VPUB', 'Văn phòng UBND tỉnh', 'Văn phòng UBND', null, 91.08]];

/** Phù Yên and Sông Mã share a rank in 2017 on purpose. */
const DISTRICTS: readonly UnitRow[] = [
  ['TPSL', 'UBND', 'UBND thành phố Sơn La', 'TP Sơn La', 94.08, 92.78],
  ['MC', 'UBND', 'UBND huyện Mộc Châu', 'Mộc Châu', 93.27, 91.52],
  ['YC', 'UBND', 'UBND huyện Yên Châu', 'Yên Châu', 89.73, 90.12],
  ['SC', 'UBND', 'UBND huyện Sốp Cộp', 'Sốp Cộp', 86.71, 84.79],
  ['QN', 'UBND', 'UBND huyện Quỳnh Nhai', 'Quỳnh Nhai', 89.22, 89.98],
  ['MS', 'UBND', 'UBND huyện Mai Sơn', 'Mai Sơn', 92.71, 90.36],
  ['ML', 'UBND', 'UBND huyện Mường La', 'Mường La', 90.29, 87.46],
  ['TC', 'UBND', 'UBND huyện Thuận Châu', 'Thuận Châu', 92.04, 89.27],
  ['BY', 'UBND', 'UBND huyện Bắc Yên', 'Bắc Yên', 88.14, 88.69],
  ['PY', 'UBND', 'UBND huyện Phù Yên', 'Phù Yên', 91.38, 88.36],
  ['SM', 'UBND', 'UBND huyện Sông Mã', 'Sông Mã', 90.86, 88.36],
  ['VH', 'UBND', 'UBND huyện Vân Hồ', 'Vân Hồ', 87.57, 88.47],
];

const registered =
  (group: RegisteredUnit['group'], criteriaSet: RegisteredUnit['criteriaSet']) =>
  ([code, signature, name, shortName, previousIndex, targetTotal]: UnitRow): RegisteredUnit => ({
    code,
    name,
    shortName,
    group,
    criteriaSet,
    address: `${code.toLowerCase()}@sonla.example`,
    signature,
    previousIndex,
    targetTotal,
  });

export const UNITS: readonly RegisteredUnit[] = [
  ...DEPARTMENTS.map(registered('Sở, ban, ngành', 'departments')),
  ...OFFICE.map(registered('Văn phòng UBND tỉnh', 'office')),
  ...DISTRICTS.map(registered('Huyện, thành phố', 'districts')),
];

/** Items that a unit asks to be left out of its maximum, with its reason; made up. */
export const NOT_APPLICABLE: Readonly<Record<string, { code: string; reason: string }>> = {
  TTT: { code: '5.1.2', reason: 'Thanh tra tỉnh không có đơn vị sự nghiệp trực thuộc.' },
};

export interface SampleAppraiser {
  code: string;
  name: string;
  address: string;
  /** Areas ("I" to "VII"); area VIII is surveyed, not appraised. */
  areas: string[];
}

const appraiser = (code: string, name: string, ...areas: string[]): SampleAppraiser => ({
  code,
  name,
  address: `thamdinh.${code.toLowerCase()}@sonla.example`,
  areas,
});

export const APPRAISERS: readonly SampleAppraiser[] = [
  appraiser('CCHC', 'Sở Nội vụ (Phòng Cải cách hành chính)', 'I'),
  appraiser('TCCC', 'Sở Nội vụ (Phòng Tổ chức, công chức)', 'IV', 'V'),
  appraiser('TP', 'Sở Tư pháp', 'II'),
  appraiser('KSTTHC', 'Văn phòng UBND tỉnh (Phòng Kiểm soát thủ tục hành chính)', 'III'),
  appraiser('TAICHINH', 'Sở Tài chính', 'VI'),
  appraiser('CNTT', 'Sở Thông tin và Truyền thông (Phòng Công nghệ thông tin)', 'VII'),
];
