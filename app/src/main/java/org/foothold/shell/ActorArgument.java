package org.foothold.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.foothold.kernel.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives handlers that ask for an {@link Actor} or {@link SignedIn} the one of the request. */
class ActorArgument implements HandlerMethodArgumentResolver {
    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Actor.class || parameter.getParameterType() == SignedIn.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest http = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
        SignedIn signedIn = SignedIn.of(http).orElseThrow(NotSignedIn::new);
        return parameter.getParameterType() == Actor.class ? signedIn.actor() : signedIn;
    }
}
