package org.foothold.schools;

import org.foothold.kernel.PersonId;

/**
 * A sign-in has ended or reaches another way than before, or whoever it belongs to has changed, here or on another node.
 * Told on a thread that must not wait.
 *
 * @param what the name of a sign-in, or the key of a person
 */
public record SignInsChanged(String what) {
    public boolean concerns(PersonId person, String signIn) {
        return what.equals(signIn) || what.equals(person.toString());
    }
}
