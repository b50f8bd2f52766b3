package io.lockstep.task.task;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.io.IOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The id of exactly one person (requirements.md, T17): none and a list are refused with the same clear words. */
@JacksonAnnotationsInside
@JsonDeserialize(using = OneOwner.Reading.class)
@Constraint(validatedBy = OneOwner.Validator.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD, ElementType.RECORD_COMPONENT})
public @interface OneOwner {

    String message() default "{io.lockstep.task.OneOwner}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Reads an id; what is not one value becomes no owner, for validation to name. */
    class Reading extends StdDeserializer<@Nullable UUID> {

        Reading() {
            super(UUID.class);
        }

        @Override
        public @Nullable UUID deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (parser.hasToken(JsonToken.VALUE_STRING)) {
                return context.readValue(parser, UUID.class);
            }
            parser.skipChildren();
            return null;
        }
    }

    /** Checks that there is an owner. */
    class Validator implements ConstraintValidator<OneOwner, UUID> {

        @Override
        public boolean isValid(@Nullable UUID owner, @Nullable ConstraintValidatorContext context) {
            return owner != null;
        }
    }
}
