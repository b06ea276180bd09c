import type { ModdleElement } from './model.js';

export const isElement = (value: unknown): value is ModdleElement =>
  typeof value === 'object' && value !== null && '$type' in value;

/** Elements under a property, whatever a file may have put there. */
export const elementsAt = (element: ModdleElement, property: string): readonly ModdleElement[] => {
  const value = element[property];
  return Array.isArray(value) ? (value as unknown[]).filter(isElement) : [];
};

export const textAt = (element: ModdleElement | undefined, property: string): string => {
  const value = element?.[property];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
};

export const elementAt = (element: ModdleElement, property: string): ModdleElement | undefined => {
  const value = element[property];
  return isElement(value) ? value : undefined;
};

/** An element and where it is: in which process or sub-process. */
export interface Located {
  readonly element: ModdleElement;
  readonly scope: string;
}

/** Everything that is drawn, at any depth: nodes, flows and groups. */
export const drawnIn = (container: ModdleElement): readonly Located[] => {
  const scope = textAt(container, 'id');
  return [...elementsAt(container, 'flowElements'), ...elementsAt(container, 'artifacts')].flatMap(
    (element) => [{ element, scope }, ...drawnIn(element)],
  );
};

/** What an element carries for a type of ours. */
export const carriedBy = (element: ModdleElement, type: string): ModdleElement | undefined => {
  const extension = elementAt(element, 'extensionElements');
  return extension === undefined
    ? undefined
    : elementsAt(extension, 'values').find(({ $type }) => $type === type);
};
