/** Ways into a project's repository on GitHub. */

/** All its issues. @param repository https address without trailing slash. */
export function issuesUrl(repository: string): string {
  return `${repository}/issues`;
}

/** GitHub's form for a new issue, with the repository's own templates where it has some. */
export function askUrl(repository: string): string {
  return `${repository}/issues/new/choose`;
}

/** `sofastack/sofa-jraft`. */
export function repositoryName(repository: string): string {
  return repository.replace(/^https?:\/\/(?:www\.)?(?:github\.com\/)?/, '');
}
