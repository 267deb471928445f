package org.foothold.schools.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.foothold.kernel.DistrictScope;
import org.foothold.shell.SignedIn;

/** Goes on with a request as somebody, within their district. */
final class InDistrict {
    private InDistrict() {}

    static void continueAs(
            SignedIn signedIn, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        signedIn.remember(request);
        try {
            DistrictScope.call(signedIn.actor().district(), () -> {
                chain.doFilter(request, response);
                return true;
            });
        } catch (IOException | ServletException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }
}
