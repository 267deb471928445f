package org.foothold.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses the character U+0000 in addresses and forms, for no database keeps it as text; in JSON {@link SentText} does.
 * It stands behind the limit of bodies, for it reads the form.
 */
@Component
@Order(-150)
class NoText extends OncePerRequestFilter {
    private static final String WRITTEN = "%00";

    private final ApiProblems problems;

    NoText(ApiProblems problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!isInAddress(request) && !isInForm(request)) {
            chain.doFilter(request, response);
        } else if (Api.isAskedBy(request)) {
            problems.write(
                    request,
                    response,
                    HttpStatus.BAD_REQUEST,
                    "The address holds the character U+0000 (%00), which is no text.");
        } else {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    private static boolean isInAddress(HttpServletRequest request) {
        @Nullable String query = request.getQueryString();
        return request.getRequestURI().contains(WRITTEN) || (query != null && query.contains(WRITTEN));
    }

    /** Programs send no forms, and what they send is not read here. */
    private static boolean isInForm(HttpServletRequest request) {
        return request.getMethod().equals("POST")
                && !Api.isAskedBy(request)
                && request.getParameterMap().entrySet().stream().anyMatch(NoText::isIn);
    }

    private static boolean isIn(Map.Entry<String, String[]> field) {
        return isIn(field.getKey()) || Arrays.stream(field.getValue()).anyMatch(NoText::isIn);
    }

    private static boolean isIn(String text) {
        return text.indexOf('\0') >= 0;
    }
}
