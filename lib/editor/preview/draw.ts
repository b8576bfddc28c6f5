import type { Root } from 'hast';
import { toJsxRuntime } from 'hast-util-to-jsx-runtime';
import type { ReactElement } from 'react';
import { Fragment, jsx, jsxs } from 'react/jsx-runtime';
import type { MdxComponents } from '#lib/mdx/types.ts';

/** Looks names up among our components; everything else that MDX could evaluate is refused. */
function evaluaterOf(components: MdxComponents) {
  const refuse = (): never => {
    throw new Error('the preview evaluates nothing');
  };
  return () => ({
    evaluateExpression(expression: { type: string; name?: unknown }): unknown {
      const name = expression.type === 'Identifier' ? expression.name : null;
      const component = typeof name === 'string' && Object.hasOwn(components, name);
      return component ? components[String(name)] : refuse();
    },
    evaluateProgram: refuse,
  });
}

/**
 * Draws what {@link htmlTree} made, with the given components: what the built page shows of the same tree.
 * @throws Error for an element that is neither of HTML nor among the components.
 */
export function drawn(tree: Root, components: MdxComponents): ReactElement {
  // JSX has no type of its own where no framework is named.
  return toJsxRuntime(tree, {
    ...{ Fragment, jsx, jsxs },
    // Its type wants components that accept any props; ours name the strings they receive.
    components: components as never,
    createEvaluater: evaluaterOf(components),
    development: false,
    ignoreInvalidStyle: true,
  }) as ReactElement;
}
