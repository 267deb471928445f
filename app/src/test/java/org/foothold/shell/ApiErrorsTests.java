package org.foothold.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ApiErrorsTests {
    @Test
    void whatNobodyExpectedIsToldByANumberAlone() {
        var answer = new ApiErrors().unexpected(new IllegalStateException("relation secrets does not exist"));
        assertThat(answer.getStatusCode().value()).isEqualTo(500);
        assertThat(answer.getBody())
                .asString()
                .contains("the log knows it as")
                .doesNotContain("secrets", "IllegalState");
    }
}
