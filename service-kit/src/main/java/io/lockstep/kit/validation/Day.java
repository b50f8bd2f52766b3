package io.lockstep.kit.validation;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A day that every part of the suite can write down; {@code +999999999-12-31} is a date too, but not one for work. */
@Constraint(validatedBy = Day.Validator.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD, ElementType.RECORD_COMPONENT})
public @interface Day {

    String message() default "{io.lockstep.kit.validation.Day}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Checks the year. */
    class Validator implements ConstraintValidator<Day, LocalDate> {

        @Override
        public boolean isValid(@Nullable LocalDate value, @Nullable ConstraintValidatorContext context) {
            return value == null || (value.getYear() >= 1970 && value.getYear() <= 9999);
        }
    }
}
