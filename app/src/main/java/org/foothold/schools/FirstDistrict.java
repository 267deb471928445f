package org.foothold.schools;

import org.foothold.kernel.Actor;
import org.foothold.kernel.DistrictId;
import org.foothold.kernel.PersonId;
import org.foothold.kernel.Role;
import org.springframework.stereotype.Component;

/** Makes the first real district: one school, and one person who administers the district and teaches in the school. */
@Component
class FirstDistrict {
    private final Districts districts;
    private final People people;
    private final StaffPasswords passwords;

    FirstDistrict(Districts districts, People people, StaffPasswords passwords) {
        this.districts = districts;
        this.people = people;
        this.passwords = passwords;
    }

    boolean exists() {
        return !districts.listIds(District.Kind.REAL).isEmpty();
    }

    DistrictId newId() {
        return districts.newId();
    }

    PersonId make(DistrictId district, FirstAdministrator first) {
        Actor system = Actor.system(district, "nobody is there yet who could make the first district");
        districts.create(system, first.school(), District.Kind.REAL, first.language());
        SchoolId school = districts.addSchool(system, first.school(), first.timeZone());
        ListedName name = NameList.split(1, first.name());
        PersonId person = people.add(
                system,
                new NewPerson(
                        name.givenName(),
                        name.familyName(),
                        StaffSignIns.email(first.email()),
                        null,
                        null,
                        Role.ADMINISTRATOR,
                        null));
        people.grant(system, person, Role.TEACHER, school);
        passwords.set(district, person, first.email(), first.password());
        return person;
    }
}
