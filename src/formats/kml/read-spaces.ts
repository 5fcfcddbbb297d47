/** The namespaces of what KML files borrow from others. */
export const GX = 'http://www.google.com/kml/ext/2.2';
export const ATOM = 'http://www.w3.org/2005/Atom';
