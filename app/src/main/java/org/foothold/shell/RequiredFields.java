package org.foothold.shell;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.lang.reflect.AnnotatedType;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;

/**
 * What a program must send: every field of a wire record that is not {@code @Nullable}. Without this a field left out
 * would be found missing only where it is used.
 */
@Configuration(proxyBeanMethods = false)
class RequiredFields {
    @Bean
    JsonMapperBuilderCustomizer refusingMissingFields() {
        return builder -> builder.annotationIntrospector(tools.jackson.databind.AnnotationIntrospector.pair(
                builder.annotationIntrospector(), new OfWireRecords()));
    }

    private static final class OfWireRecords extends NopAnnotationIntrospector {
        private static final long serialVersionUID = 1;

        @Override
        public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated field) {
            return field instanceof AnnotatedParameter parameter && isRequired(parameter)
                    ? JsonSetter.Value.forValueNulls(Nulls.FAIL)
                    : JsonSetter.Value.empty();
        }

        private static boolean isRequired(AnnotatedParameter parameter) {
            Class<?> wire = parameter.getDeclaringClass();
            if (!wire.isRecord() || !wire.getPackageName().matches("org\\.foothold\\..*\\.api")) {
                return false;
            }
            AnnotatedType type = wire.getRecordComponents()[parameter.getIndex()].getAnnotatedType();
            return !type.isAnnotationPresent(Nullable.class);
        }
    }
}
