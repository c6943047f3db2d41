import type { OperatorRole } from '../../../database/collections/operators';
import type { ProjectCloud, Someone } from './project-cloud';

/** A person with a role, as an admin would have made them. */
export async function operator(cloud: ProjectCloud, role: OperatorRole, name?: string): Promise<Someone> {
  const person = await cloud.person(name);
  cloud.load('operators', [{ _id: person.userId, role }]);
  return person;
}
