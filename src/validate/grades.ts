/** Whether each segment's grade is the one that its claims make. */
import { issue, type Issue } from '../journey/issues';
import type { Route } from '../line/model';
import { words } from '../words/issues';
import type { Judged } from './judged';
import type { Pointers } from './pointers';

export function checkGrades(route: Route, evidence: Judged, pointers: Pointers): Issue[] {
  return route.segments.flatMap(({ segment: { id, grade } }) => {
    const computed = evidence.computedGrades.get(id) ?? grade;
    // Reports that differ about the line itself are the editor's to judge: no window shows it.
    if (computed === grade || grade === 'disputed') return [];
    return [issue('grade-disagrees', pointers.property(id, 'grade'), words.issues.gradeDisagrees(grade, computed))];
  });
}
