// Durations live in tokens.css, where less motion sets them to nothing; transitions written in script read them here.

export function duration(name: 'quick' | 'calm' | 'slow'): number {
  const value = getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
  return value.endsWith('ms') ? Number.parseFloat(value) : Number.parseFloat(value) * 1000 || 0;
}
