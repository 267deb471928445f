package org.foothold.shell;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.lang.reflect.AnnotatedType;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.deser.DeserializationProblemHandler;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;

/**
 * What a program must send: every field of a wire record that is not {@code @Nullable}, and no other. Without this a field
 * left out would be found missing only where it is used.
 */
@Configuration(proxyBeanMethods = false)
class RequiredFields {
    @Bean
    JsonMapperBuilderCustomizer refusingMissingFields() {
        return builder -> builder.annotationIntrospector(tools.jackson.databind.AnnotationIntrospector.pair(
                        builder.annotationIntrospector(), new OfWireRecords()))
                .addHandler(new UnknownFields());
    }

    private static boolean isWire(Class<?> type) {
        return type.isRecord() && type.getPackageName().matches("org\\.foothold\\..*\\.api");
    }

    /** A misspelt field would be left out unnoticed. */
    private static final class UnknownFields extends DeserializationProblemHandler {
        @Override
        public boolean handleUnknownProperty(
                DeserializationContext context,
                JsonParser parser,
                ValueDeserializer<?> reader,
                Object read,
                String name) {
            Class<?> type = read instanceof Class<?> itself ? itself : read.getClass();
            if (isWire(type)) {
                throw UnrecognizedPropertyException.from(parser, type, name, reader.getKnownPropertyNames());
            }
            return false;
        }
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
            if (!isWire(wire)) {
                return false;
            }
            AnnotatedType type = wire.getRecordComponents()[parameter.getIndex()].getAnnotatedType();
            return !type.isAnnotationPresent(Nullable.class);
        }
    }
}
