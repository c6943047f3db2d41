import type { WireAnswer, WireCall } from './call';

/** `database.*`: the store answers. */
export function callDatabase(action: string, { environment, faults, params }: WireCall): Promise<WireAnswer> {
  const collection = params['collectionName'];
  const point = {
    env: environment.identity.name,
    database: action.slice('database.'.length),
    ...(typeof collection === 'string' ? { collection } : {}),
  };
  return faults.apply(point, () => environment.database.handle(action, params));
}
