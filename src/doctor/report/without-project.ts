/** An id of this length is no word of a sentence. */
const SURE = 12

/**
 * A text without the id of a project, which somebody may have written into the path of the keys. A short id may be a
 * word, so only a segment of a path counts.
 */
export function withoutProject(text: string, projectId: string | undefined): string {
  if (projectId === undefined) return text
  return [projectId, encodeURIComponent(projectId.toWellFormed())].reduce(
    (left, id) =>
      id.length >= SURE ? left.replaceAll(id, '(project)') : left.replaceAll(`/${id}`, '/(project)'),
    text,
  )
}
