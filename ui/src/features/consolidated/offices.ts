import type { OfficeRef } from '../../generated/consolidated';
import { consolidatedText } from '../../text/consolidated';

/** The number of the office that keeps this register. */
export const own = 0;

/** "Kota Malang", our own marked as such. */
export const officeName = ({ sender, region_name }: Pick<OfficeRef, 'sender' | 'region_name'>): string =>
  sender === own ? consolidatedText.ownOffice(region_name) : region_name;

/** Which screen shows a record: our own are kept, others are only received. */
export const placeOf = (office: OfficeRef, id: string): { screen: string; params: Record<string, string> } =>
  office.sender === own
    ? { screen: 'agreement', params: { id } }
    : { screen: 'consolidated-record', params: { sender: String(office.sender), id } };
