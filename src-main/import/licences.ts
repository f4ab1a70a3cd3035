// Addresses of licences → the words that visitors read.

const STATEMENTS: Readonly<Record<string, string>> = {
  inc: 'in copyright',
  'inc-ow-eu': 'in copyright, EU orphan work',
  'inc-edu': 'in copyright, educational use permitted',
  'inc-nc': 'in copyright, non-commercial use permitted',
  'inc-ruu': 'in copyright, rights holder cannot be found or named',
  'noc-cr': 'no copyright, contractual restrictions',
  'noc-nc': 'no copyright, non-commercial use only',
  'noc-oklr': 'no copyright, other legal restrictions',
  'noc-us': 'no copyright in the United States',
  cne: 'copyright not evaluated',
  und: 'copyright undetermined',
  nkc: 'no known copyright',
};

/** `CC BY-SA 4.0`, `in copyright`; an address that is not known stays as it is, undefined if it is none. */
export function licenceOf(rights: string | undefined): string | undefined {
  const address = rights?.trim() ?? '';
  if (!/^https?:\/\/\S+$/iu.test(address)) return undefined;
  const commons = /creativecommons\.org\/licenses\/([a-z+-]+)(?:\/([\d.]+))?(?:\/([a-z]{2,3})(?=\/|$))?/iu.exec(
    address,
  );
  if (commons) {
    const [, kind = '', version, country] = commons;
    return [`CC ${kind.toUpperCase()}`, version, country?.toUpperCase()].filter(Boolean).join(' ');
  }
  if (/creativecommons\.org\/publicdomain\/zero/iu.test(address)) return 'CC0 1.0';
  if (/creativecommons\.org\/(?:publicdomain\/mark|licenses\/publicdomain)/iu.test(address)) return 'public domain';
  const statement = /rightsstatements\.org\/(?:vocab|page)\/([a-z-]+)/iu.exec(address)?.[1];
  return STATEMENTS[statement?.toLowerCase() ?? ''] ?? address;
}
