package org.foothold.shell;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.foothold.kernel.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;

/** Text and dates in the JSON that programs send: what no database could keep is refused where it is read. */
@Configuration(proxyBeanMethods = false)
class SentText {
    @Bean
    JacksonModule keepableValues() {
        return new SimpleModule("keepable")
                .addDeserializer(String.class, new Text())
                .addKeyDeserializer(String.class, new Key())
                .addDeserializer(LocalDate.class, new Day());
    }

    private static String requireText(String text, DeserializationContext context) {
        if (text.indexOf('\0') >= 0) {
            throw context.weirdStringException(text, String.class, "the character U+0000 is no text");
        }
        return text;
    }

    private static final class Text extends StringDeserializer {
        @Override
        public @Nullable String deserialize(JsonParser parser, DeserializationContext context) {
            @Nullable String text = super.deserialize(parser, context);
            return text == null ? null : requireText(text, context);
        }
    }

    private static final class Key extends KeyDeserializer {
        @Override
        public Object deserializeKey(String key, DeserializationContext context) {
            return requireText(key, context);
        }
    }

    private static final class Day extends StdScalarDeserializer<LocalDate> {
        Day() {
            super(LocalDate.class);
        }

        @Override
        public LocalDate deserialize(JsonParser parser, DeserializationContext context) {
            String text = parser.getValueAsString("");
            try {
                return Dates.read(text);
            } catch (DateTimeException e) {
                throw context.weirdStringException(text, LocalDate.class, "no day");
            }
        }
    }
}
