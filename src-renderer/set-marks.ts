// Writes the page's marks on `<html>`; absent ones are removed, never left empty.

export function setMarks(element: Element, marks: Readonly<Record<string, string | undefined>>): void {
  for (const [name, value] of Object.entries(marks)) {
    if (value === undefined) element.removeAttribute(name);
    else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  }
}
