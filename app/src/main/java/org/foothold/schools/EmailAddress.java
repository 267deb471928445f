package org.foothold.schools;

/** The one look at what somebody typed as an e-mail address; whether it is one, only a letter to it could tell. */
public final class EmailAddress {
    private static final int LONGEST = 254;

    private EmailAddress() {}

    public static boolean isPlausible(String typed) {
        String email = typed.strip();
        int at = email.indexOf('@');
        return at > 0
                && email.indexOf('.', at) > at + 1
                && !email.endsWith(".")
                && email.length() <= LONGEST
                && email.chars().noneMatch(Character::isWhitespace);
    }
}
