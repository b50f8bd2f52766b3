package io.lockstep.kit.validation;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** A text that says something: not blank, no control characters, no half of a surrogate pair. */
@Constraint(validatedBy = Text.Validator.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD, ElementType.RECORD_COMPONENT})
public @interface Text {

    String message() default "{io.lockstep.kit.validation.Text}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Checks the characters. */
    class Validator implements ConstraintValidator<Text, String> {

        @Override
        public boolean isValid(@Nullable String value, @Nullable ConstraintValidatorContext context) {
            return value == null || (!value.isBlank() && value.codePoints().noneMatch(Validator::unprintable));
        }

        private static boolean unprintable(int character) {
            return Character.isISOControl(character) || Character.getType(character) == Character.SURROGATE;
        }
    }
}
