import type { ComponentType } from 'react';

/**
 * Maps element names of the view tree to React components. Props differ per name
 * and are all strings (plus `children`), so the map itself cannot be typed closer.
 */
export type MdxComponents = Record<string, ComponentType<never> | undefined>;
