// Text inside XML elements.

const NAMES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

export const xmlText = (text: string): string => text.replace(/[&<>"']/gu, (sign) => NAMES[sign] ?? sign);

/** The text again. */
export const fromXml = (xml: string): string =>
  Object.entries(NAMES).reduceRight((text, [sign, name]) => text.replaceAll(name, () => sign), xml);
