import { findPerson, knownPeople, type Person } from './people';

/** Who has been seen in one mini program, so that an openid can be shown with its name. */
export class People {
  readonly #byOpenid = new Map<string, Person>();

  constructor(private readonly appid: string) {
    for (const name of knownPeople) this.find(name);
  }

  /** The person called `name`. Throws `BadNameError`. */
  find(name: string): Person {
    const person = findPerson(name, this.appid);
    this.#byOpenid.set(person.openid, person);
    return person;
  }

  /** The name behind an openid, if this person was ever here. */
  nameOf(openid: string): string | null {
    return this.#byOpenid.get(openid)?.name ?? null;
  }

  list(): Person[] {
    return [...this.#byOpenid.values()];
  }
}
