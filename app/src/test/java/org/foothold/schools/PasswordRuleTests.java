package org.foothold.schools;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordRuleTests {
    @Test
    void takesAnyCharactersIfThereAreEnough() {
        assertThat(PasswordRule.problem("tres tristes tigres")).isEmpty();
        assertThat(PasswordRule.problem("🦊🐢🐝🦉🐙🦔🐳🦋🐌🦀")).isEmpty();
    }

    @Test
    void refusesShortLongAndCommonOnes() {
        assertThat(PasswordRule.problem("nine char")).contains("schools.password.short");
        assertThat(PasswordRule.problem("ab🦊 ".repeat(51))).contains("schools.password.long");
        assertThat(PasswordRule.problem("Password123")).contains("schools.password.common");
        assertThat(PasswordRule.problem("abababababab")).contains("schools.password.common");
    }
}
