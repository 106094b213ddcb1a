/** The accounts of the sample as the page offers them, with a stranger whom nobody has given access. */
import type { SampleProvince } from './sample/son-la-2017';
import type { Person } from './server/shapes';

export function peopleOf({ office, appraisers, units }: SampleProvince): Person[] {
  return [
    { address: office.address, name: 'Cơ quan thường trực (Sở Nội vụ)', role: 'office' },
    ...appraisers.map(({ address, name }): Person => ({ address, name, role: 'appraiser' })),
    ...units.map(({ address, name, shortName }): Person => ({ address, name, role: 'unit', tab: shortName })),
    { address: 'nguoi.la@ngoai.example', name: 'Người ngoài', role: 'stranger' },
  ];
}
