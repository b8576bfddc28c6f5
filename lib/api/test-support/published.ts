import { AjvJsonSchemaValidator } from '@modelcontextprotocol/server/validators/ajv';
import type { OpenApiDocument } from '../openapi/document.ts';

/**
 * What a published document says is wrong with an answer; null where nothing is.
 * @param name of a schema of the document.
 */
export function publishedChecks(
  document: OpenApiDocument,
): (name: string, answer: unknown) => string | null {
  const validator = new AjvJsonSchemaValidator();
  const made = new Map<string, ReturnType<typeof validator.getValidator>>();
  return (name, answer) => {
    const { components } = document;
    const reference = { $ref: `#/components/schemas/${name}`, components };
    const check = made.get(name) ?? validator.getValidator(reference);
    made.set(name, check);
    const checked = check(JSON.parse(JSON.stringify(answer)));
    return checked.valid ? null : checked.errorMessage;
  };
}
