/** `ExtendedData` of KML → members by their own names. Values stay the texts that they are. */
import type { Json } from '../../journey/model';
import type { XmlElement } from '../xml/read';
import { jsonOf, memberName, type Members } from '../xml/read-members';

export function readExtendedData(element: XmlElement, home: string, members: Members): void {
  for (const child of element.children) {
    if (child.name === 'Data') readData(child, home, members);
    else if (child.name === 'SchemaData') child.children.forEach((one) => readSimple(one, home, members));
    else members.add(memberName(child, home), jsonOf(child, home));
  }
}

/** `<Data name="x"><value>…</value></Data>`; what it is called for display is kept beside it only if nothing else is. */
function readData(element: XmlElement, home: string, members: Members): void {
  const name = element.attribute('name');
  const value = element.children.find((child) => child.name === 'value');
  if (name === null || value === undefined) members.add('Data', jsonOf(element, home));
  else members.add(name, value.text.trim());
}

/** `SimpleData`, and `gx:SimpleArrayData` with a value for each position of a track. */
function readSimple(element: XmlElement, home: string, members: Members): void {
  const name = element.attribute('name');
  if (name === null) members.add(memberName(element, home), jsonOf(element, home));
  else if (element.name === 'SimpleData') members.add(name, element.text.trim());
  else
    members.add(
      name,
      element.children.map((value): Json => value.text.trim()),
    );
}
